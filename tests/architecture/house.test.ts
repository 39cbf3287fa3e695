// Form of the house: registries fresh, files small, names allowed, and the few files that may see a raw value.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registries, registryText } from '../../scripts/gen.mjs';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .sort();
const linesOf = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1;

describe('the house', () => {
  it.each([...registries])('registry $folder is what `npm run gen` writes', (registry) => {
    expect(readFileSync(join(root, registry.folder, 'index.ts'), 'utf8')).toBe(
      registryText({ ...registry, folder: join(root, registry.folder) }),
    );
  });

  it('holds schemas, rule pages and the vendor list as `npm run gen` writes them', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/gen-docs.mjs'), '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('keeps files small: median at most 70 lines, 95th percentile at most 220', () => {
    const sizes = sources.map(linesOf).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(220);
  });

  it('has no drawer that collects what nobody named', () => {
    const drawers = /(^|[/-])(utils?|helpers?|common|lib|misc|core|services?|managers?)(\.|\/|-|$)/;
    expect(sources.filter((file) => drawers.test(file))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9-]+\.tsx?$/.test(basename(file)))).toEqual([]);
  });

  it('opens each file with one line that says what it takes and gives', () => {
    expect(sources.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
