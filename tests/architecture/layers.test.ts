// The law of the house holds, and it bites: a planted illegal import fails `npm run layers`.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

async function layers(folder: string): Promise<{ exit: number; output: string }> {
  try {
    const { stdout } = await run(
      process.execPath,
      [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.mjs'],
      { cwd: folder },
    );
    return { exit: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { exit: code, output: stdout };
  }
}

describe('npm run layers', () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'tagspill-layers-'));
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) await cp(join(root, file), join(copy, file));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  it('passes on the tree as it is', async () => {
    const { exit, output } = await layers(copy);
    expect(output).toContain('no dependency violations found');
    expect(exit).toBe(0);
  });

  const planted = [
    { rule: 'rooms-have-no-doors-between-them', file: 'src/triage/planted.ts', text: "import '../decode/decode-request.ts';" },
    {
      rule: 'rooms-have-no-doors-between-them',
      file: 'src/report/planted.ts',
      text: "import type { Detector } from '../detect/create-detector.ts';\nexport type Planted = Detector;",
    },
    { rule: 'model-imports-nothing', file: 'src/model/planted.ts', text: "import '../platform/files.ts';" },
    { rule: 'doors-open-on-audit-only', file: 'src/cli/planted.ts', text: "import '../triage/fingerprint.ts';" },
    { rule: 'only-platform-touches-files', file: 'src/report/planted.ts', text: "import 'node:fs';" },
    { rule: 'playwright-stays-home', file: 'src/decode/planted.ts', text: "import 'playwright';" },
  ];
  it.each(planted)('$rule catches $file', async ({ rule, file, text }) => {
    await writeFile(join(copy, file), `${text}\n`);
    const { exit, output } = await layers(copy);
    await rm(join(copy, file));
    expect(output).toContain(rule);
    expect(exit).toBeGreaterThan(0);
  });
});
