// Chromium as a process of ours: started with two pipes for its protocol, and ended with everything that it started.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpLine } from './cdp/connection.ts';

export interface BrowserProcess {
  /** The protocol over the pipes: no port is open for anybody else. */
  readonly line: CdpLine;
  readonly pid: number;
  readonly isAlive: () => boolean;
  /** At once: for a browser that answers no more. */
  readonly kill: () => void;
  /** Resolves when it is gone, with the last thing that it wrote to its standard error. */
  readonly ended: Promise<string>;
  /** Waits for it to end by itself, then kills what is left of its group. */
  readonly end: () => Promise<void>;
}

export interface ProcessSettings {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

const END_PATIENCE = 3000;
const LAST_WORDS = 2000;
const NUL = 0; // ends each message on the pipes (content/browser/devtools/devtools_pipe_handler.cc)

/** A process group of its own: Ctrl-C reaches us first, and one signal ends all of its processes. */
export function startBrowser({ path, args, env }: ProcessSettings): BrowserProcess {
  const child = spawn(path, [...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true, env });
  const [, , errors, commands, events] = child.stdio as [null, null, Readable, Writable, Readable];
  let isAlive = true;
  let lastWords = '';
  errors.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  const ended = new Promise<string>((resolve) => {
    const end = (words: string): void => {
      isAlive = false;
      resolve(words);
    };
    // Its network process may still be writing its log: the group is killed by `end`.
    child.once('exit', () => end(lastWords.trim().split('\n').at(-1) ?? ''));
    child.once('error', (error) => end(error.message));
  });
  function kill(): void {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL'); // gone already, or a system without process groups
    }
  }
  process.once('exit', kill);
  commands.on('error', () => undefined); // told by `ended`
  return {
    line: {
      send: (text) => void commands.write(`${text}\0`),
      listen: (onText, onEnd) => {
        events.on('data', splitMessages(onText));
        void ended.then(onEnd);
        events.once('close', onEnd);
      },
    },
    pid: child.pid ?? 0,
    isAlive: () => isAlive,
    kill,
    ended,
    end: async () => {
      await Promise.race([ended, sleep(END_PATIENCE, undefined, { ref: false })]);
      kill();
      process.off('exit', kill);
      await ended;
    },
  };
}

function splitMessages(onText: (text: string) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let at = chunk.indexOf(NUL); at >= 0; at = chunk.indexOf(NUL, from)) {
      const end = chunk.subarray(from, at);
      onText((begun.length === 0 ? end : Buffer.concat([...begun, end])).toString('utf8'));
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  };
}
