// The few shapes that all pages of the channel site have.
import type { Answer } from '../../support/loopback.ts';

/** A document around some markup. */
export function html(markup: string): string {
  return `<!doctype html><meta charset="utf-8"><title>channel</title><body><p>A page.</p>${markup}`;
}

/** A document that runs some code when it has been parsed. */
export function run(code: string): string {
  return html(`<script>${code}</script>`);
}

/** A script file. */
export function scriptFile(code: string): Answer {
  return { headers: { 'content-type': 'text/javascript' }, body: code };
}

/** Code for `fetch(url, { method: 'POST', body })`, where `body` is code. */
export function post(url: string, body: string, more = ''): string {
  return `fetch('${url}', { method: 'POST', body: ${body}${more === '' ? '' : `, ${more}`} })`;
}
