// `webServer:` as a run needs it: folders absolute, the pattern compiled, one thing to wait for.
import { dirname, resolve } from 'node:path';
import { Raw } from '../model/raw.ts';
import type { ConfigFile } from './config-file.ts';
import { resolveUrl } from './resolve-url.ts';

/** An application and how its readiness is told. */
export interface WebServerPlan {
  readonly command: string;
  readonly ready: { readonly kind: 'answer'; readonly url: string } | { readonly kind: 'line'; readonly pattern: RegExp };
  /** Milliseconds. */
  readonly timeout: number;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly reuseExisting: boolean;
}

const PATIENCE = 60;

/** Undefined where the file starts nothing; complains (`CONFIG_INVALID`) at the key that is wrong. */
export function planWebServer(config: ConfigFile): WebServerPlan | undefined {
  const { webServer, site } = config.value;
  if (webServer === undefined) return undefined;
  const { command, url, readyPattern, timeout = PATIENCE, cwd, env = {}, reuseExisting = false } = webServer;
  const folder = dirname(resolve(config.file ?? '.'));
  const ready = (): WebServerPlan['ready'] => {
    if (readyPattern !== undefined) {
      if (reuseExisting) config.complainAt(['webServer', 'reuseExisting'])('needs a `url` to ask, not a `readyPattern`');
      return { kind: 'line', pattern: patternOf(readyPattern, config.complainAt(['webServer', 'readyPattern'])) };
    }
    const address =
      url ?? site ?? config.complainAt(['webServer'])('says neither `url` nor `readyPattern`, and there is no `site`');
    return { kind: 'answer', url: addressOf(address, site, config.complainAt(['webServer', 'url'])) };
  };
  return { command, ready: ready(), timeout: timeout * 1000, cwd: resolve(folder, cwd ?? '.'), env, reuseExisting };
}

// Written by whoever writes the configuration: no value of any traffic.
function addressOf(url: string, site: string | undefined, complain: (reason: string) => never): string {
  const base = site !== undefined && URL.canParse(site) ? site : undefined;
  if (resolveUrl(new Raw(url), base === undefined ? undefined : new Raw(base)) === undefined)
    return complain('expected a URL that starts with http:// or https://, or one relative to `site`');
  return new URL(url, base).href;
}

function patternOf(text: string, complain: (reason: string) => never): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    return complain('is no regular expression');
  }
}
