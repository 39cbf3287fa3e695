// What stands in the head of every page of ours.
import type { VNode } from 'preact';
import { policyFor, type OwnTexts } from './document-text.ts';

interface DocumentHeadProps {
  readonly title: string;
  readonly inside: OwnTexts;
}

export function DocumentHead({ title, inside }: DocumentHeadProps): VNode {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyFor(inside)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: inside.style }} />
    </head>
  );
}
