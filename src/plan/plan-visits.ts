// The pages of a configuration → visits: URLs absolute, placeholders filled, each complaint at its line.
import type { Identity, PlannedVisit, VisitId } from '../model/crawl-plan.ts';
import { Raw } from '../model/raw.ts';
import type { Complain } from './complain.ts';
import type { ConfigFile } from './config-file.ts';
import type { SiteConfig } from './config-schema.ts';
import type { PageConfig } from './config/page-schema.ts';
import { moduleStep } from './journeys/module-step.ts';
import { NO_JOURNEYS, type Journeys } from './journeys/open-journeys.ts';
import { planRecording, type PlannedJourney } from './journeys/plan-recording.ts';
import { planStep } from './journeys/plan-step.ts';
import { absoluteUrl, NOT_OF_THE_WEB, type Typing } from './journeys/typing.ts';
import { totpOf } from './login/totp-of.ts';
import { resolveUrl } from './resolve-url.ts';

export { resolveUrl } from './resolve-url.ts';

/** What visits that the plan names have in common. */
export const OF_THE_PLAN = { depth: 0, consent: 'none' } as const;

/** Listed pages, then start pages, then links of mails, each in the order of the file; without pages of either kind, the site's own address. */
export function planVisits(config: ConfigFile, identity: Identity, journeys: Journeys = NO_JOURNEYS): readonly PlannedVisit[] {
  const { pages = [], start = [], links = [] } = config.value;
  const typing = typingOf(config, identity, journeys);
  const { base } = typing;
  const visits: readonly Omit<PlannedVisit, 'id'>[] = [
    ...pages.map((page, index) => ({
      ...OF_THE_PLAN,
      label: page.name,
      ...planPage(page, index, { config, typing, journeys }),
    })),
    ...(base !== undefined && pages.length + start.length === 0 ? [look(undefined, base)] : []),
    ...start.map((url, index) => look(undefined, absoluteUrl(url, typing, config.complainAt(['start', index])))),
    ...links.map(({ name, url }, index) => look(name, absoluteUrl(url, typing, config.complainAt(['links', index, 'url'])))),
  ];
  return visits.map((visit, index) => ({ id: visitId(index), ...visit }));
}

/** Where each visit of `planVisits` stands in the file, in the same order. */
export function pathsOfVisits({ site, pages = [], start = [], links = [] }: SiteConfig): readonly (readonly PropertyKey[])[] {
  return [
    ...pages.map((_, index) => ['pages', index]),
    ...(site !== undefined && pages.length + start.length === 0 ? [['site']] : []),
    ...start.map((_, index) => ['start', index]),
    ...links.map((_, index) => ['links', index]),
  ];
}

/** What the steps of a configuration are filled with. */
export function typingOf(config: ConfigFile, identity: Identity, { secrets }: Journeys): Typing {
  const { site } = config.value;
  const base =
    site === undefined ? undefined : (resolveUrl(new Raw(site), undefined) ?? config.complainAt(['site'])(NOT_OF_THE_WEB));
  return { identity, secretOf: secrets.of, base, totp: totpOf(config, identity, secrets.of) };
}

interface PageParts {
  readonly config: ConfigFile;
  readonly typing: Typing;
  readonly journeys: Journeys;
}

function planPage(page: PageConfig, index: number, { config, typing, journeys }: PageParts): PlannedJourney {
  const complainAt = (...keys: readonly PropertyKey[]): Complain => config.complainAt(['pages', index, ...keys]);
  const flow = journeys.recordingOf(index);
  if (flow !== undefined) return planRecording(flow, typing, complainAt('recording'));
  const url =
    page.url === undefined
      ? (typing.base ?? complainAt('module')('needs a `url`, or a `site`'))
      : absoluteUrl(page.url, typing, complainAt('url'));
  if (page.module !== undefined) {
    const gifts = { identity: typing.identity, env: page.env ?? [], secretOf: typing.secretOf };
    return { url, steps: [moduleStep(config.pathOf(page.module), gifts, complainAt('module'))] };
  }
  const steps = (page.steps ?? []).map((step, place) => planStep(step, typing, complainAt('steps', place, ...Object.keys(step))));
  return { url, steps };
}

function look(label: string | undefined, url: Raw): Omit<PlannedVisit, 'id'> {
  return { ...OF_THE_PLAN, label, url, steps: [] };
}

/** Visit ids count from `v1`. */
export function visitId(index: number): VisitId {
  return `v${index + 1}` as VisitId;
}
