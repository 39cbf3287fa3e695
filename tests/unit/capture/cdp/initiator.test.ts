import { describe, expect, it } from 'vitest';
import { initiatorOf } from '../../../../src/capture/cdp/initiator.ts';

const call = (functionName: string, url: string, lineNumber = 0) => ({ functionName, url, lineNumber, columnNumber: 4 });

describe('initiatorOf', () => {
  it('lists calls outermost first, across asynchronous ones, 1-based and without queries', () => {
    const stack = {
      callFrames: [call('send', 'https://t.example/tag.js?id=taro')],
      parent: { callFrames: [call('later', 'https://t.example/tag.js', 9), call('', 'https://lender.example/?mail=taro#x')] },
    };
    expect(initiatorOf({ type: 'script', stack })).toEqual({
      kind: 'script',
      frames: [
        { url: 'https://lender.example/', functionName: '', line: 1, column: 5 },
        { url: 'https://t.example/tag.js', functionName: 'later', line: 10, column: 5 },
        { url: 'https://t.example/tag.js', functionName: 'send', line: 1, column: 5 },
      ],
    });
  });

  it('keeps the innermost calls of a very deep stack', () => {
    const callFrames = Array.from({ length: 100 }, (_, depth) => call(`f${depth}`, 'https://t.example/a.js'));
    const initiator = initiatorOf({ type: 'script', stack: { callFrames } });
    expect(initiator.kind === 'script' && initiator.frames.map(({ functionName }) => functionName)).toEqual(
      Array.from({ length: 32 }, (_, at) => `f${31 - at}`),
    );
  });

  it('names the document for what the parser found', () => {
    expect(initiatorOf({ type: 'parser', url: 'https://lender.example/a?mail=taro', lineNumber: 3 })).toEqual({
      kind: 'parser',
      url: 'https://lender.example/a',
      line: 4,
    });
  });

  it('shows nothing of addresses that are content', () => {
    const initiator = initiatorOf({ type: 'script', stack: { callFrames: [call('', 'data:text/javascript,taro')] } });
    expect(JSON.stringify(initiator)).not.toContain('taro');
  });

  it.each([
    [{ type: 'preflight' }, 'preflight'],
    [{ type: 'other' }, 'unknown'],
    [{ type: 'script', stack: { callFrames: [] } }, 'unknown'],
    [undefined, 'unknown'],
  ])('%j is %s', (initiator, kind) => {
    expect(initiatorOf(initiator)).toEqual({ kind });
  });
});
