// Both languages stand in the document. Without a choice the body's own language shows; the radio buttons override it.
export const language = `
.en :is(span, ol, text)[lang="ja"], .ja :is(span, ol, text)[lang="en"] { display: none; }
body:has(#show-en:checked) :is(span, ol, text)[lang="ja"], body:has(#show-ja:checked) :is(span, ol, text)[lang="en"] { display: none; }
body:has(#show-en:checked) :is(span, text)[lang="en"], body:has(#show-ja:checked) :is(span, text)[lang="ja"] { display: inline; }
body:has(#show-en:checked) ol[lang="en"], body:has(#show-ja:checked) ol[lang="ja"] { display: block; }
[lang="ja"] { line-height: 1.75; word-break: normal; line-break: strict; }
.languages { display: flex; border: 0; margin: 0; padding: 0; font-size: .875rem; }
.languages input { position: absolute; opacity: 0; }
.languages label { padding: .15rem .7rem; border: 1px solid var(--line); cursor: pointer; color: var(--quiet); }
.languages label:first-of-type { border-radius: 4px 0 0 4px; }
.languages label:last-of-type { border-radius: 0 4px 4px 0; margin-left: -1px; }
.languages input:checked + label { color: var(--paper); background: var(--ink); border-color: var(--ink); }
.languages input:focus-visible + label { outline: 2px solid var(--accent); outline-offset: 3px; }
`;
