// Can Chromium's sandbox work here? It needs an ordinary user and a kernel that lets that user make namespaces.
import { runProgram } from '../../platform/programs.ts';

/**
 * False for root (Chromium refuses, https://crbug.com/638180) and where a user namespace with a mapped user cannot be made:
 * containers' seccomp profiles, Ubuntu's AppArmor restriction, hardened kernels. Trying is the only answer that holds for all.
 */
export async function canSandbox(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  return (await runProgram('unshare', ['--user', '--map-root-user', 'true'], { timeout: 5_000 })).code === 0;
}

/** The arguments that a browser needs on this machine, beyond the driver's own. */
export async function sandboxArguments(): Promise<readonly string[]> {
  return (await canSandbox()) ? [] : ['--no-sandbox'];
}
