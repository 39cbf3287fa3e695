// The pages of a configuration → visits: URLs absolute, placeholders filled, each complaint at its line.
import type { Identity, PlannedVisit, Step, VisitId } from '../model/crawl-plan.ts';
import { Raw } from '../model/raw.ts';
import type { Complain } from './complain.ts';
import type { ConfigFile } from './config-file.ts';
import type { StepConfig } from './config-schema.ts';
import { expandValue } from './expand-value.ts';

const NOT_OF_THE_WEB = 'expected a URL that starts with http:// or https://';

/** Visits in the order of the file; without `pages`, the site's own address. */
export function planVisits(config: ConfigFile, identity: Identity): readonly PlannedVisit[] {
  const { site, pages } = config.value;
  const base =
    site === undefined ? undefined : (resolveUrl(new Raw(site), undefined) ?? config.complainAt(['site'])(NOT_OF_THE_WEB));
  if (pages === undefined) return base === undefined ? [] : [{ id: visitId(0), label: undefined, url: base, steps: [] }];
  return pages.map((page, index) => {
    const at = ['pages', index];
    return {
      id: visitId(index),
      label: page.name,
      url: absoluteUrl(page.url, base, identity, config.complainAt([...at, 'url'])),
      steps: (page.steps ?? []).map((step, place) =>
        planStep(step, base, identity, config.complainAt([...at, 'steps', place, ...Object.keys(step)])),
      ),
    };
  });
}

/** Visit ids count from `v1`. */
export function visitId(index: number): VisitId {
  return `v${index + 1}` as VisitId;
}

function planStep(step: StepConfig, base: Raw | undefined, identity: Identity, complain: Complain): Step {
  const typed = (template: string): Raw => expandValue(template, identity, 'plain', complain);
  const { goto, fill, select, click, press, wait } = step;
  if (goto !== undefined) return { kind: 'goto', url: absoluteUrl(goto, base, identity, complain) };
  if (fill !== undefined) return { kind: 'fill', selector: fill.selector, value: typed(fill.value) };
  if (select !== undefined) return { kind: 'select', selector: select.selector, value: typed(select.value) };
  if (click !== undefined) return { kind: 'click', selector: click.selector };
  if (press !== undefined) return { kind: 'press', selector: press.selector, key: press.key };
  return { kind: 'wait', milliseconds: wait ?? 0 };
}

function absoluteUrl(template: string, base: Raw | undefined, identity: Identity, complain: Complain): Raw {
  const expanded = expandValue(template, identity, 'percent', complain);
  if (base === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(template)) return complain('a relative URL needs a `site`');
  const resolved = resolveUrl(expanded, base);
  return resolved ?? complain(NOT_OF_THE_WEB);
}

/** The absolute form of a URL, or undefined where it has none or is not of the web. */
export function resolveUrl(url: Raw, base: Raw | undefined): Raw | undefined {
  const [resolved] = url.ask((text) => (base === undefined ? parsed(text, undefined) : base.ask((start) => parsed(text, start))));
  return resolved;
}

function parsed(text: string, base: string | undefined): readonly Raw[] {
  if (!URL.canParse(text, base)) return [];
  const { protocol, href } = new URL(text, base);
  return protocol === 'http:' || protocol === 'https:' ? [new Raw(href)] : [];
}
