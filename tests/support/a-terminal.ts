// A terminal that shows nothing, for tests that listen to one of its voices.
import type { Terminal } from '../../src/cli/terminal.ts';

export function aTerminal(own: Partial<Terminal> = {}): Terminal {
  return {
    print: () => undefined,
    note: () => undefined,
    command: () => undefined,
    status: () => undefined,
    isLive: false,
    statusWidth: 80,
    color: false,
    width: 80,
    env: {},
    signal: new AbortController().signal,
    ...own,
  };
}
