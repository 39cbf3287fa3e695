// The Chromium that comes inside the npm package @sparticuz/chromium, unpacked once per user and version.
// The package's own unpacker writes to the shared temporary folder, gives root's files to uid 1000, and leaves the libraries out
// unless it believes to be on AWS Lambda (its build/esm/index.js); so its archives are opened here.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { cacheFolders } from '../../platform/cache-folders.ts';
import { writePrivate } from '../../platform/files.ts';
import { unpackInto, unpackOnce, unpackProgram } from '../../platform/unpack.ts';
import type { Machine } from './machine.ts';

/** An unpacked browser: its program, and variables for its environment. */
export interface PackagedBrowser {
  readonly path: string;
  /** Fonts; enough on a machine that has NSS and NSPR. */
  readonly env: Readonly<Record<string, string>>;
  /** The same with the package's own NSS, NSPR and expat, for a machine that lacks them. */
  readonly envWithLibraries: Readonly<Record<string, string>>;
}

/** The reader of tar streams that the package brings along. `umask` is taken from modes; `chown: false` keeps files ours. */
interface TarReader {
  extract(folder: string, options: { readonly chown: boolean; readonly umask: number }): Writable;
}

/** The package holds one build; on any other machine it cannot run. */
export function hasPackagedBrowser(machine: Pick<Machine, 'platform' | 'arch'>): boolean {
  return machine.platform === 'linux' && machine.arch === 'x64';
}

/** Unpacks the browser if this version is not there yet (about two seconds, 200 MB). Throws when no folder can be written. */
export async function packagedBrowser(machine: Machine): Promise<PackagedBrowser> {
  const archives = openPackage();
  const failures: string[] = [];
  for (const cache of cacheFolders(machine)) {
    const folder = join(cache, `chromium-${archives.version}`);
    try {
      await unpackOnce(folder, (temporary) => unpackAll(archives, temporary));
      return settingsOf(folder, machine);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`it could not be unpacked (${failures.join('; ')}): name a folder in TAGSPILL_CACHE`);
}

/**
 * Fontconfig's file for the packaged browser, which would otherwise look into folders of AWS Lambda. The system's own fonts are
 * offered where there are any: the package has Latin letters only. `prefix` as in the fonts.conf(5) manual.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

interface Archives {
  readonly version: string;
  readonly folder: string;
  readonly tar: TarReader;
}

function openPackage(): Archives {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@sparticuz/chromium');
  const root = resolve(dirname(main), '..', '..');
  const { version } = require(join(root, 'package.json')) as { readonly version: string };
  return { version, folder: join(root, 'bin'), tar: createRequire(main)('tar-fs') as TarReader };
}

async function unpackAll({ folder, tar }: Archives, target: string): Promise<void> {
  const untar = (archive: string, into: string): Promise<void> =>
    unpackInto(join(folder, archive), tar.extract(into, { chown: false, umask: 0o077 }));
  await Promise.all([
    unpackProgram(join(folder, 'chromium.br'), join(target, 'chromium')),
    untar('swiftshader.tar.br', target),
    untar('al2023.tar.br', join(target, 'nss')),
    untar('fonts.tar.br', join(target, 'fonts')),
  ]);
  await writePrivate(join(target, 'fonts.conf'), FONTS_CONF);
}

function settingsOf(folder: string, machine: Machine): PackagedBrowser {
  const { FONTCONFIG_FILE: ownFonts, LD_LIBRARY_PATH: ownLibraries } = machine.environment;
  const env = ownFonts === undefined ? { FONTCONFIG_FILE: join(folder, 'fonts.conf') } : {};
  const libraries = [ownLibraries, join(folder, 'nss', 'lib')].filter((part) => part !== undefined && part !== '').join(':');
  return { path: join(folder, 'chromium'), env, envWithLibraries: { ...env, LD_LIBRARY_PATH: libraries } };
}
