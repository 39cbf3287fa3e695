// Where Chrome and Chromium stand when a person or a package manager installed them.
import { win32 } from 'node:path';
import { placesOnPath } from '../../platform/programs.ts';
import type { Machine } from './machine.ts';

/** Program names on Linux, in the order of preference: the distribution's own build first, it is the one that gets updates. */
const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chromium-headless-shell'];

/** Folders that Linux packages use and that a service's short `PATH` may lack. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const MAC_APPLICATIONS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Chromium\Application\chrome.exe`];

/** Every path that a Chrome or Chromium of this system may have, best first, without looking whether it exists. */
export function systemBrowserPaths(machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return macPaths(machine.home);
  if (machine.platform === 'win32') return windowsPaths(machine.environment);
  return linuxPaths(machine.environment['PATH'] ?? '');
}

function macPaths(home: string): readonly string[] {
  return ['/Applications', `${home}/Applications`].flatMap((folder) =>
    MAC_APPLICATIONS.map((application) => `${folder}/${application}`),
  );
}

function windowsPaths(environment: Machine['environment']): readonly string[] {
  return WINDOWS_FOLDERS.map((name) => environment[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)));
}

function linuxPaths(pathVariable: string): readonly string[] {
  const everywhere = [pathVariable, ...LINUX_FOLDERS].join(':');
  const paths = LINUX_NAMES.flatMap((name) => placesOnPath(name, everywhere));
  return [...new Set([...paths, '/opt/google/chrome/chrome'])];
}
