// A configuration → where its entries stand in its file, by the names that reports give to their visits.
import { relative, resolve, sep } from 'node:path';
import type { ConfigPlaces } from '../model/config-places.ts';
import type { PlannedVisit } from '../model/crawl-plan.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { ConfigFile } from './config-file.ts';
import type { Environment } from './environment.ts';
import { pathsOfVisits } from './plan-visits.ts';

/**
 * The checkout as GitHub's runner and GitLab's name it: a job may run in a folder of the repository, and their reports count paths from
 * its root (docs.github.com "Variables reference", docs.gitlab.com "Predefined CI/CD variables reference").
 */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/** Undefined for a run without a configuration file. `visits` are those of the file, in any number of sessions. */
export function configPlaces(
  config: ConfigFile,
  visits: readonly PlannedVisit[],
  environment: Environment,
): ConfigPlaces | undefined {
  if (config.file === undefined) return undefined;
  const once = visits.filter(({ consent }) => consent === visits[0]?.consent);
  return {
    file: fileInCheckout(config.file, environment),
    site: config.placeOf(config.value.site === undefined ? [] : ['site']),
    entries: pathsOfVisits(config.value).map((path, index) => {
      const visit = once[index];
      return {
        label: visit?.label,
        url: visit === undefined ? undefined : redactUrl(visit.url),
        place: config.placeOf(path),
      };
    }),
  };
}

function fileInCheckout(file: string, environment: Environment): string | undefined {
  const roots = [...CHECKOUTS.flatMap((name) => environment[name] ?? []), process.cwd()];
  return roots
    .map((root) => relative(resolve(root), resolve(file)).split(sep).join('/'))
    .find((path) => path !== '' && !path.startsWith('../') && path !== '..' && !/^(?:[a-z]:|\/)/i.test(path));
}
