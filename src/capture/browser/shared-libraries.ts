// Shared libraries that a program asks for and this machine lacks, and the Debian packages that hold them.
import { runProgram } from '../../platform/programs.ts';

/**
 * Debian 12 packages by library, as `dpkg -S` names them there. It covers what Chromium, Chrome and their headless shells
 * link against beyond libc; Ubuntu 24.04 and Debian 13 add `t64` to some names and still accept these.
 */
const DEBIAN_PACKAGES: Readonly<Record<string, string>> = {
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libfontconfig.so.1': 'libfontconfig1',
  'libfreetype.so.6': 'libfreetype6',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libsmime3.so': 'libnss3',
  'libstdc++.so.6': 'libstdc++6',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * Every library that the loader cannot find for `path`, sorted. Asks the loader itself: with this variable it lists a program's
 * libraries instead of running it (ld.so(8)), so it works where `ldd` is not installed. Empty on systems without ld.so.
 */
export async function missingLibraries(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const listing = await runProgram(path, [], { env: { ...env, LD_TRACE_LOADED_OBJECTS: '1' }, timeout: 10_000 });
  return librariesNotFound(`${listing.stdout}\n${listing.stderr}`);
}

/** Reads both ways in which the loader says it: the listing (`X => not found`) and the last words of a failed start. */
export function librariesNotFound(text: string): readonly string[] {
  const listed = text.matchAll(/^\s*(\S+) => not found/gm);
  const lastWords = text.matchAll(/error while loading shared libraries: ([^\s:]+)/g);
  return [...new Set([...listed, ...lastWords].map((match) => match[1] ?? ''))].sort();
}

/** Debian packages that hold the libraries, sorted; a library that the table does not know stands for itself. */
export function debianPackages(libraries: readonly string[]): readonly string[] {
  return [...new Set(libraries.map((library) => DEBIAN_PACKAGES[library] ?? library))].sort();
}
