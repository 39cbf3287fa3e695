// What progress says of a page: nothing that the report would have hidden.
import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge, type Judge } from '../../../src/audit/judge-traffic.ts';
import { loadKnowledge, type Knowledge } from '../../../src/audit/knowledge.ts';
import { showProgress } from '../../../src/cli/show-progress.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';
import { decoded } from '../../support/plain-fields.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const planted = { 'account.number': [new Raw('0738261')], email: [new Raw('hanako.waits@mail.example')] };
const openedJudge = (): Judge => openJudge(knowledge, createDetector(knowledge.rules, planted, new Uint8Array(32).fill(7)));

/** What a terminal shows, live or not, of a visit that has ended. */
function printed(judge: Judge, url: string, label?: string): string {
  const lines: string[] = [];
  const add = (line: string): void => void lines.push(line);
  const terminal: Terminal = {
    print: add,
    note: add,
    command: add,
    status: add,
    isLive: true,
    statusWidth: 200,
    color: false,
    width: 200,
    env: {},
    signal: new AbortController().signal,
  };
  const told = judge.tellPage({ id: 'v1' as VisitId, url: new Raw(url), label }, planted);
  showProgress(terminal, false)({ kind: 'page-visited', ...told, outcome: 'unreachable', requests: 0 });
  return lines.join('\n');
}

describe('progress', () => {
  it('names a page by its redacted address', () => {
    expect(printed(openedJudge(), 'https://lender.example/contract?mail=hanako.waits%40mail.example')).toContain(
      'unreachable: https://lender.example/contract?mail=•••\n',
    );
  });

  it.each([
    'https://0738261.lender.example/contract',
    'https://U-0738261.Lender.Example/contract',
    // hanako.waits@mail.example in base64.
    'https://aGFuYWtvLndhaXRzQG1haWwuZXhhbXBsZQ.lender.example/contract',
  ])('masks a host that holds a planted value, though nobody opened the page: %s', (url) => {
    const text = printed(openedJudge(), url);
    expect(text.toLowerCase()).toContain('unreachable: https://•••.lender.example/contract\n');
    expect(text).not.toMatch(/0738261|aGFuYWtv/i);
  });

  it('masks a host that a request had before, and a label that repeats it', () => {
    const judge = openedJudge();
    const { request } = decoded('https://0738261.t.example/c');
    judge.take({ requests: [request], documents: [] });
    const text = printed(judge, 'https://lender.example/', 'Frame of 0738261.t.example');
    expect(text).toContain('unreachable: Frame of •••.t.example\n');
  });

  it('says nothing where a label repeats a planted value itself', () => {
    const text = printed(openedJudge(), 'https://lender.example/', 'Welcome, hanako.waits@mail.example');
    expect(text).toContain('unreachable: •••\n');
    expect(text).not.toContain('hanako');
  });
});

it('hides the host of a page that was not opened from the report as well', async () => {
  const judge = openedJudge();
  const url = new Raw('https://0738261.lender.example/contract');
  judge.tellPage({ id: 'v1' as VisitId, url, label: undefined }, planted);
  const { shown } = await judge.conclude(() => undefined);
  expect(shown?.('https://0738261.lender.example/contract')).toBe('https://•••.lender.example/contract');
});
