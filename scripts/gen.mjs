// Writes the registries from the directory listing, alphabetical: file name = id. `--check` only says what is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REGISTRIES = [
  { folder: 'src/decode/codecs', name: 'codecs', type: 'Codec', from: '../codec.ts', id: 'CodecName' },
  { folder: 'src/detect/checksums', name: 'checksums', type: 'Checksum', from: '../checksum.ts', id: 'ChecksumName' },
  { folder: 'src/report/exporters', name: 'exporters', type: 'Exporter', from: '../exporter.ts', id: 'ExporterName' },
  { folder: 'src/capture/sources', name: 'sources', type: 'TrafficSource', from: '../traffic-source.ts', id: 'SourceName' },
  { folder: 'src/capture/steps', name: 'steps', type: 'StepDriver', from: '../step-driver.ts', id: 'StepName' },
  { folder: 'src/cli/commands', name: 'commands', type: 'Command', from: '../command.ts', id: 'CommandName', lazy: true },
];

const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const key = (name) => (/^[a-z][a-z0-9]*$/i.test(name) ? name : `'${name}'`);

/** The text of one registry; a lazy one loads a unit when it is asked for it. A folder inside (`html/`) counts by its file of the same name. */
export function registryText({ folder, name, type, from, id, lazy = false }) {
  const units = readdirSync(folder, { withFileTypes: true })
    .filter((entry) =>
      entry.isDirectory()
        ? findUnit(join(folder, entry.name), entry.name)
        : entry.name !== 'index.ts' && /\.tsx?$/.test(entry.name),
    )
    .map((entry) => {
      if (!entry.isDirectory()) return { id: entry.name.replace(/\.tsx?$/, ''), file: `./${entry.name}` };
      return { id: entry.name, file: `./${entry.name}/${findUnit(join(folder, entry.name), entry.name)}` };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const entry = (unit) => {
    const own = camel(unit.id);
    if (lazy) return `${key(unit.id)}: async () => (await import('${unit.file}')).${own}`;
    return own === unit.id ? unit.id : `${key(unit.id)}: ${own}`;
  };
  return [
    `// Written by \`npm run gen\` from the files beside it. Do not edit.`,
    `import type { ${type} } from '${from}';`,
    ...(lazy ? [] : units.map((unit) => `import { ${camel(unit.id)} } from '${unit.file}';`)),
    '',
    `/** File names in this folder. */`,
    `export type ${id} =\n${units.map((unit) => `  | '${unit.id}'`).join('\n')};`,
    '',
    `/** Every unit of this folder by its file name. */`,
    `export const ${name}: Readonly<Record<${id}, ${lazy ? `() => Promise<${type}>` : type}>> = {`,
    ...units.map((unit) => `  ${entry(unit)},`),
    '};',
    '',
  ].join('\n');
}

function findUnit(folder, name) {
  return readdirSync(folder).find((file) => file === `${name}.ts` || file === `${name}.tsx`);
}

export const registries = REGISTRIES.filter(
  ({ folder }) => existsSync(folder) && readdirSync(folder).some((file) => file !== 'index.ts'),
);

if (process.argv[1]?.endsWith('gen.mjs')) {
  let stale = 0;
  for (const registry of registries) {
    const file = join(registry.folder, 'index.ts');
    const text = registryText(registry);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale += 1;
    if (process.argv.includes('--check')) console.error(`${file} is stale: run \`npm run gen\``);
    else writeFileSync(file, text);
  }
  if (process.argv.includes('--check') && stale > 0) process.exitCode = 1;
}
