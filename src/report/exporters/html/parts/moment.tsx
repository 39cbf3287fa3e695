// An ISO 8601 time for people: `2026-11-22 03:04:05 UTC`, whatever the reader's own zone.
import type { VNode } from 'preact';

export function momentText(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC` : iso;
}

export function Moment({ iso }: { readonly iso: string }): VNode {
  return <time dateTime={iso}>{momentText(iso)}</time>;
}
