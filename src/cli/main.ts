#!/usr/bin/env node
// The door: parses, runs one command, turns its end into an exit code. The only place that catches.
import { Command as Commander, CommanderError } from 'commander';
import { ERROR_CATALOGUE, ScanError } from '../model/scan-error.ts';
import { toolVersion } from '../audit/tool-version.ts';
import { keepHeapSmall } from '../platform/frugal-heap.ts';
import type { Command, Runner } from './command.ts';
import { commands } from './commands/index.ts';
import { DEFECT_EXIT, tellDefect } from './tell-defect.ts';
import { openTerminal } from './terminal.ts';

const SIGNAL_EXITS = { SIGINT: 130, SIGTERM: 143 } as const;

async function main(argv: readonly string[]): Promise<number> {
  keepHeapSmall();
  const stop = new AbortController();
  const terminal = openTerminal(stop.signal);
  let exit = 0;
  let signalled: number | undefined;
  for (const [signal, code] of Object.entries(SIGNAL_EXITS)) {
    process.once(signal, () => {
      signalled = code;
      stop.abort();
    });
  }
  const run: Runner =
    (action) =>
    async (...given) => {
      exit = await action(terminal, ...given);
    };
  const program = new Commander('tagspill')
    .description("Finds personal data that a page's tags send to third parties, names the cause, and stops the deploy.")
    .version(await toolVersion())
    .configureOutput({ outputError: (text) => terminal.note(usageLine(text)) })
    .exitOverride();
  for (const [name, load] of wanted(argv)) {
    const command = await load();
    const sub = program.command(name).description(command.summary).copyInheritedSettings(program);
    command.configure(sub, run);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return signalled ?? exit;
  } catch (error) {
    if (signalled !== undefined) return signalled;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ScanError) {
      for (const line of error.context) terminal.note(`  | ${line}`);
      terminal.note(`tagspill: ${error.toLine()}`);
      return error.exit;
    }
    terminal.note(tellDefect(error));
    return DEFECT_EXIT;
  }
}

// All of them are half a second of loading; a command that is named needs no other. Help and a name that nobody has need all.
function wanted([first = '']: readonly string[]): readonly (readonly [string, () => Promise<Command>])[] {
  if (first === '--version') return [];
  const all = Object.entries(commands);
  const named = all.filter(([name]) => name === first);
  return named.length > 0 ? named : all;
}

// commander writes `error: …` and sometimes a second line with a suggestion; a complaint here is one line.
function usageLine(text: string): string {
  const line = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return `tagspill: ${ERROR_CATALOGUE.USAGE.title}: ${line} (${ERROR_CATALOGUE.USAGE.hint})`;
}

// Beside the awaited path: Node would end with 1, which says "incidents", and print a message that may repeat a value.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    process.stderr.write(`${tellDefect(error)}\n`);
    process.exit(DEFECT_EXIT);
  });

process.exitCode = await main(process.argv.slice(2));
