// Fails when a package that users install carries a licence outside the allowed families (docs/decisions, design: MIT for us).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'WTFPL',
  'Zlib',
]);

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
const installed = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.dev !== true);

// `(MIT OR GPL-3.0)` leaves us the choice; `MIT AND Zlib` binds us to both.
const allowed = (licence = '') => {
  const bare = licence.replace(/[()]/g, ' ').trim();
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => allowed(part));
  return bare.split(' AND ').every((part) => ALLOWED.has(part.trim()));
};

const nameOf = (path) => path.replace(/^.*node_modules\//, '');
const refused = installed.filter(([, entry]) => !allowed(entry.license));
for (const [path, entry] of refused)
  console.error(
    `${nameOf(path)}@${entry.version}: licence ${entry.license ?? 'not stated'} is not on the list in scripts/licences.mjs`,
  );
console.log(`${installed.length} packages, ${refused.length} refused`);
process.exitCode = refused.length === 0 ? 0 : 1;
