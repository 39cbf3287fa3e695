// A form whose tag sends what was typed under a salt that nobody is told, beside a constant and a number of its own.
import type { Routes } from '../../support/loopback.ts';

const TAG = `document.getElementById('next').addEventListener('click', async () => {
  const typed = new TextEncoder().encode('pepper-4711' + document.getElementById('mail').value);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', typed));
  const uid = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await fetch('https://t.vendor.test/c?' + new URLSearchParams({ tag: 'UA-0001', uid, rnd: crypto.randomUUID() }), { mode: 'no-cors' });
});`;

/** The pages that `transcripts/differential.md` scans. */
export const DIFFERENTIAL_STAGE: Routes = {
  'www.lender.example/apply':
    '<!doctype html><html lang="ja"><title>試験ページ</title><link rel="icon" href="data:,"><form method="post"><input id="mail" name="mail"><button type="button" id="next">次へ</button></form><script src="https://cdn.vendor.test/tag.js"></script></html>',
  'cdn.vendor.test/tag.js': { headers: { 'content-type': 'text/javascript' }, body: TAG },
};
