// A machine for tests: only programs below its own folder exist on it.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { thisMachine, type Machine } from '../../../../src/capture/browser/machine.ts';
import { isProgram } from '../../../../src/platform/programs.ts';

export interface TestMachine extends Machine {
  readonly folder: string;
  /** Puts a shell script there and gives its path. */
  readonly install: (name: string, script: string) => Promise<string>;
}

/** A Linux machine on which nothing is installed. `arch` is one for which no browser is packaged, unless named. */
export async function aMachine(overrides: Partial<Machine> = {}): Promise<TestMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return {
    ...thisMachine({ PATH: `${join(folder, 'first')}:${join(folder, 'second')}` }),
    platform: 'linux',
    arch: 'riscv64',
    home: join(folder, 'home'),
    temporary: join(folder, 'tmp'),
    isProgram: async (path) => path.startsWith(folder) && isProgram(path),
    ...overrides,
    folder,
    install: async (name, script) => {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o700);
      return path;
    },
  };
}
