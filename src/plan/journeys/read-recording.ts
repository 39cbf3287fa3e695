// A file of Chrome DevTools' Recorder, parsed by the library of its makers.
import type { Schema } from '@puppeteer/replay';
import { readText } from '../../platform/files.ts';
import type { Complain } from '../complain.ts';

/** A recorded step; its type is a plain word, where the library has an enum of its own. */
export type RecordedStep = Plain<Schema.Step>;

/** A recording: its steps in order. */
export interface UserFlow {
  /** Milliseconds for a step. */
  readonly timeout?: number;
  readonly steps: readonly RecordedStep[];
}

type Plain<S> = S extends { type: infer T extends string } ? Omit<S, 'type'> & { readonly type: `${T}` } : never;

/** Complains about a file that is not there or no recording; what stands in it is not repeated. */
export async function readRecording(file: string, complain: Complain): Promise<UserFlow> {
  const text = await readText(file).catch(() => undefined);
  if (text === undefined) return complain('there is no such file');
  const json = parsed(text) ?? complain('it is no JSON; export the recording as JSON');
  const { parse } = await import('@puppeteer/replay');
  let flow: UserFlow;
  try {
    flow = parse(json);
  } catch (error) {
    return complain(`it is no recording of Chrome DevTools: ${wordsOf(error)}`);
  }
  return flow.steps.length === 0 ? complain('the recording has no steps') : flow;
}

function parsed(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

// The library names fields and steps, and quotes the type of a step that it does not know.
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /^[\w `.',-]{1,100}$/.test(message) ? message : 'a step is not as expected';
}
