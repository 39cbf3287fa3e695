// What a command is: a name (its file), one line of help, its options, and a run that ends in an exit code.
import type { Command as Commander } from 'commander';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly summary: string;
  /** Declares arguments and options on `command`; `run` wraps an action whose result is the exit code. */
  readonly configure: (command: Commander, run: Runner) => void;
}

/** Turns a typed action into commander's; arguments come first, options last, as commander passes them. */
export type Runner = <Arguments extends readonly unknown[]>(
  action: (terminal: Terminal, ...given: Arguments) => Promise<number>,
) => (...given: Arguments) => Promise<void>;
