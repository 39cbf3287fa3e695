// Hostile texts wherever a digest takes one: no line more, no element more, no formula, no mention, no header.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import { WEBHOOK_KINDS, type WebhookKind } from '../../../src/model/inventory.ts';
import type { MailContent, MessageContent } from '../../../src/model/message.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { aHostileDigest, aHostileReadership } from '../../support/a-hostile-digest.ts';

const composed = new Map<string, readonly MessageContent[]>();

function compose(text: string, language: Language): readonly MessageContent[] {
  const key = language + text;
  const contents =
    composed.get(key) ??
    composeMessages(aHostileDigest(text), aHostileReadership(text, language), { tool: 'tagspill' }).map(({ content }) => content);
  composed.set(key, contents);
  return contents;
}

const mailsOf = (text: string, language: Language): readonly MailContent[] =>
  compose(text, language).flatMap((content) => (content.kind === 'mail' ? [content] : []));
// eslint-disable-next-line no-control-regex
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const elements = (html: string): string => [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name).join(' ');

describe.each(LANGUAGES)('mails: %s', (language) => {
  const plain = mailsOf('harmless', language);

  it('has a list to be held against', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
    expect(plain).toHaveLength(2);
  });

  it.each(['subject', 'messageId', 'thread'] as const)('has one printable line in %s', (field) => {
    const faults = HOSTILE.filter((text) => mailsOf(text, language).some((mail) => TREACHEROUS.test(mail[field])));
    expect(faults).toEqual([]);
  });

  it('has the same elements and no attribute of somebody else', () => {
    const faults = HOSTILE.filter((text) =>
      mailsOf(text, language).some(({ html }, at) => elements(html) !== elements(plain[at]?.html ?? '')),
    );
    expect(faults).toEqual([]);
  });

  it('has no treacherous character in text and HTML but its own line breaks', () => {
    const faults = HOSTILE.filter((text) =>
      mailsOf(text, language).some((mail) => TREACHEROUS.test((mail.text + mail.html).replaceAll('\n', ''))),
    );
    expect(faults).toEqual([]);
  });

  it('has no formula in its CSV, and all of its rows', () => {
    const rows = (text: string): readonly string[][] =>
      mailsOf(text, language).flatMap(({ files }) =>
        files.flatMap((file) => parse(file.text, { bom: true, record_delimiter: '\r\n' })),
      );
    const shape = rows('harmless').map((row) => row.length);
    const faults = HOSTILE.filter((text) => {
      const found = rows(text);
      return (
        found.map((row) => row.length).join() !== shape.join() || found.flat().some((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))
      );
    });
    expect(faults).toEqual([]);
  });

  it('names its file so that every system can store it', () => {
    const names = HOSTILE.flatMap((text) => mailsOf(text, language).flatMap(({ files }) => files.map(({ name }) => name)));
    expect(names.filter((name) => !/^tagspill_[\p{L}\p{N}.-]+_2026-11-23\.csv$/u.test(name))).toEqual([]);
  });
});

interface SlackBody {
  readonly text: string;
  readonly blocks: readonly { readonly text: { readonly type: string } }[];
}

function bodyOf(kind: WebhookKind, text: string): string {
  const post = compose(text, 'en').find((content) => content.kind === 'webhook' && content.webhook === kind);
  if (post?.kind !== 'webhook') throw new Error('no post');
  return post.contentType === 'application/json' ? post.body : (new URLSearchParams(post.body).get('body') ?? '');
}

describe.each(WEBHOOK_KINDS)('webhook %s', (kind) => {
  it('keeps its structure', () => {
    const shape = (text: string): string =>
      kind === 'chatwork'
        ? (bodyOf(kind, text).match(/\[[^\]]*\]/g) ?? []).filter((tag) => !/^\[(?:Critical|High|Incomplete)/.test(tag)).join()
        : JSON.stringify(JSON.parse(bodyOf(kind, text)), (_, value: unknown) => (typeof value === 'string' ? '' : value));
    const plain = shape('harmless');
    expect(HOSTILE.filter((text) => shape(text) !== plain)).toEqual([]);
  });
});

describe('mentions', () => {
  const TEXTS = [
    '<!channel>',
    '<@U0123>',
    '<https://evil.example|here>',
    '[toall]',
    '[To:1]',
    '[/info]',
    '**bold** [x](https://evil.example)',
  ];

  it.each(TEXTS)('names nobody in Slack: %s', (text) => {
    const { text: fallback, blocks } = JSON.parse(bodyOf('slack', text)) as SlackBody;
    expect(fallback).not.toMatch(/[<>]/);
    expect(blocks.slice(0, 2).map((block) => block.text.type)).toEqual(['plain_text', 'plain_text']);
  });

  it.each(TEXTS)('names nobody in Chatwork: %s', (text) => {
    expect(bodyOf('chatwork', text).replace(/^\[info\]\[title\]|\[\/title\]|\[\/info\]$/g, '')).not.toMatch(/[[\]]/);
  });

  it.each(TEXTS)('formats nothing in Teams: %s', (text) => {
    expect(bodyOf('teams', text)).not.toContain('"type":"TextBlock"');
  });
});
