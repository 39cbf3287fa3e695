// After `npm install`: adds to package-lock.json the optional packages of other platforms that the registry at hand did not have.
// npm leaves them out then, and `npm ci` refuses such a lock file on every platform. Their versions are those that the parent pins.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const PLATFORMS = /(darwin|win32|linux|android|freebsd|openharmony)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)/;

// Where node would look for `name` from the package at `path`.
function* places(path, name) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    yield at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (at === '') return;
    if (!at.includes('/node_modules/')) {
      yield `node_modules/${name}`;
      return;
    }
  }
}

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if ([...places(path, name)].some((place) => packages[place] !== undefined)) continue;
    const [, os, cpu] = PLATFORMS.exec(name) ?? [];
    const platform = os === undefined ? {} : { cpu: [cpu], os: [os] };
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(entry.dev === true ? { dev: true } : {}),
      ...(os === undefined ? {} : { license: entry.license }),
      optional: true,
      ...platform,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} optional packages added`);
