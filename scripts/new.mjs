// `npm run new <kind> <id>`: the one file of a new unit, with its proof to fill in, then the registries.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';

const root = join(import.meta.dirname, '..');
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const template = (name) => readFileSync(join(root, 'scripts/templates', name), 'utf8');

const KINDS = {
  rule: {
    file: (id) => `rules/${id}.yaml`,
    text: 'rule.yaml',
    needs: 'a group and an id: rule contact/fax-number',
    id: /^[a-z-]+\/[a-z0-9-]+$/,
  },
  vendor: { file: (id) => `rules/vendors/${id}.yaml`, text: 'vendor.yaml' },
  codec: { file: (id) => `src/decode/codecs/${id}.ts`, text: 'codec.ts.txt' },
  checksum: { file: (id) => `src/detect/checksums/${id}.ts`, text: 'checksum.ts.txt' },
  exporter: { file: (id) => `src/report/exporters/${id}.ts`, text: 'exporter.ts.txt' },
  command: { file: (id) => `src/cli/commands/${id}.ts`, text: 'command.ts.txt' },
};

const [kind, id] = process.argv.slice(2);
const unit = KINDS[kind];
const wanted = unit?.id ?? /^[a-z][a-z0-9-]*$/;
if (unit === undefined || id === undefined || !wanted.test(id)) {
  console.error(
    `usage: npm run new <${Object.keys(KINDS).join('|')}> <id> (${unit?.needs ?? 'an id in kebab-case, which becomes the file name'})`,
  );
  process.exit(2);
}
const file = join(root, unit.file(id));
if (existsSync(file)) {
  console.error(`${unit.file(id)} exists already: choose another id`);
  process.exit(2);
}
const name = id.split('/').at(-1);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, template(unit.text).replaceAll('__id__', name).replaceAll('__name__', camel(name)));
execFileSync('node', [join(root, 'scripts/gen.mjs')], { cwd: root, stdio: 'inherit' });
console.log(`${unit.file(id)}: write it, and the proof inside it; then \`npm test\``);
