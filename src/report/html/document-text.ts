// A page of elements → the text of its file, and the policy that lets in what it was made with and nothing else.
import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { printableLines } from '../printable.ts';

/** Tags after which a line break changes nothing; a document of many lines can be compared by line. */
const AFTER_BLOCKS =
  /<\/(?:head|title|style|header|section|article|h[1-4]|p|ul|ol|li|dl|table|thead|tbody|tr|details|nav|main|footer|figure|svg|text|fieldset|label|option)>/g;

/** Everything but style sheet and script, whose line breaks are ours; all others came with a text, and are named as other controls are. */
const BESIDE_OWN_TEXT = /(?<=^|<\/(?:style|script)>)[^]*?(?=<(?:style|script)\b|$)/g;

/** Its style sheet and its script. */
export interface OwnTexts {
  readonly style: string;
  readonly script: string;
}

/** A whole document, doctype to line break. */
export function documentText(page: VNode): string {
  const text = renderToString(page)
    .replace(BESIDE_OWN_TEXT, (markup) => markup.replaceAll('\n', '‹U+000A›'))
    .replace(AFTER_BLOCKS, '$&\n');
  return printableLines(`<!doctype html>\n${text}\n`);
}

/** Content-Security-Policy (CSP 3): nothing is loaded, and the two run because of what they are. */
export function policyFor({ style, script }: OwnTexts): string {
  return [
    "default-src 'none'",
    `style-src ${digest(style)}`,
    `script-src ${digest(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
