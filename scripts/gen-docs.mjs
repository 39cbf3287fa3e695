// Writes what is derived from code and rules: JSON Schemas for editors and importers, a page for each rule, the list of vendors.
// Needs `dist`. `--check` writes nothing and exits 1 when a file is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainRule } from '../dist/audit/explain-rule.js';
import { loadKnowledge } from '../dist/audit/knowledge.js';
import { consentRuleJsonSchema } from '../dist/capture/consent/consent-rule-schema.js';
import { vendorJsonSchema } from '../dist/decode/vendors/vendor-schema.js';
import { ruleJsonSchema } from '../dist/detect/rule-schema.js';
import { baselineJsonSchema } from '../dist/plan/gate/baseline-schema.js';
import { suppressionsJsonSchema } from '../dist/plan/config/suppressions-schema.js';
import { planJsonSchema } from '../dist/plan/config-schema.js';
import { inventoryJsonSchema } from '../dist/plan/inventory/inventory-schema.js';
import { CONTRACT_RULES } from '../dist/triage/contracts/contract-rules.js';
import { FORM_GET_SENSITIVE } from '../dist/triage/exposed/form-get-rule.js';
import { runJsonSchemas } from '../dist/report/run-files/run-json-schemas.js';

const root = join(import.meta.dirname, '..');
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
const knowledge = await loadKnowledge();
const files = new Map([
  ['rules/schema.json', json(ruleJsonSchema())],
  ['rules/vendors/schema.json', json(vendorJsonSchema())],
  ['rules/consent/schema.json', json(consentRuleJsonSchema())],
  ['crawl-configs/schema.json', json(planJsonSchema())],
  ['docs/schema/tagspill-baseline.json.schema.json', json(baselineJsonSchema())],
  ['crawl-configs/suppressions.schema.json', json(suppressionsJsonSchema())],
  ['crawl-configs/inventory.schema.json', json(inventoryJsonSchema())],
]);
for (const [name, schema] of Object.entries(runJsonSchemas())) files.set(`docs/schema/${name}.schema.json`, json(schema));

// Forms and contracts are asked by rules without a file.
const infos = [...knowledge.rules.infos, FORM_GET_SENSITIVE, ...CONTRACT_RULES];
for (const { id } of infos) files.set(`docs/rules/${id}.md`, explainRule(knowledge, id, 'en'));
files.set(
  'docs/rules/README.md',
  [
    '# Rules',
    '',
    'Written by `npm run gen` from `rules/`. How to write one: [rules/README.md](../../rules/README.md).',
    '',
    '| rule | category | severity | finds |',
    '| --- | --- | --- | --- |',
    ...infos.map(
      ({ id, category, severity, title }) => `| [${id}](${id}.md) | \`${category}\` | ${severity} | ${title.en} (${title.ja}) |`,
    ),
    '',
  ].join('\n'),
);
const vendors = [...knowledge.vendors.vendors]
  .map(({ file, ref }) => ({ ...ref, ...file }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
files.set(
  'docs/vendors.md',
  [
    '# Vendors',
    '',
    `Written by \`npm run gen\` from \`rules/vendors/\`: ${vendors.length} products. Detection never depends on this list; it names recipients and says what their fields mean.`,
    '',
    '| product | legal entity | country | purpose | privacy |',
    '| --- | --- | --- | --- | --- |',
    ...vendors.map(
      ({ id, name, company, country, purpose, privacy }) =>
        `| [${name.en}](../rules/vendors/${id}.yaml) | ${company} | ${country} | ${purpose} | ${privacy === undefined ? '' : `<${privacy}>`} |`,
    ),
    '',
  ].join('\n'),
);

let stale = 0;
const check = process.argv.includes('--check');
for (const [name, text] of files) {
  const file = join(root, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale += 1;
  if (check) console.error(`${name} is stale: run \`npm run gen\``);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
for (const page of existsSync(join(root, 'docs/rules')) ? readdirSync(join(root, 'docs/rules')) : []) {
  if (files.has(`docs/rules/${page}`)) continue;
  stale += 1;
  if (check) console.error(`docs/rules/${page} belongs to no rule: run \`npm run gen\``);
  else rmSync(join(root, 'docs/rules', page));
}
if (check && stale > 0) process.exitCode = 1;
