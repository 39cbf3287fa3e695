// Which forms of a run are driven: each once, however many pages hold it, within the budgets; and the account of all.
import type { ConsentChoice, FormTrigger, PlannedVisit, Step } from '../../model/crawl-plan.ts';
import type { FormReason, FoundForm } from '../../model/form-coverage.ts';
import type { FormShape } from '../../model/form-shape.ts';
import { matchesGlob } from '../../model/glob.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import type { Raw } from '../../model/raw.ts';
import { redactUrl, routeOf } from '../../model/redacted-url.ts';
import type { FormDrive } from '../itinerary/open-itinerary.ts';
import { drivesOfForm, type DriveChoice } from './drives-of-form.ts';
import type { FormsSettings } from './forms-settings.ts';

export interface FormDriver {
  /** The drives of a page that was looked at; of one that was driven, those of the forms that came after. */
  readonly drivesOf: (visit: PageVisit, planned: PlannedVisit) => readonly FormDrive[];
  /** May it be submitted, by where it goes? */
  readonly mayGo: (form: FormShape) => boolean;
  /** Every form that was met, in the order of meeting. */
  readonly tell: () => readonly FoundForm[];
}

export interface DriverHooks {
  /** Is this address within the scope? */
  readonly allows: (url: Raw) => boolean;
  /** Is anything known to go into it? */
  readonly canFill: (form: FormShape) => boolean;
}

/**
 * The same form on other pages may be handled by another script there: it is driven on so many, and once where it is a part that pages
 * share. Forms that differ in their address only count as the same.
 */
const MOST_ALIKE = 12;

interface Entry {
  readonly found: FoundForm;
  pages: number;
}

/** Fed with the same visits in the same order, it plans the same drives. */
export function openFormDriver(settings: FormsSettings, hooks: DriverHooks): FormDriver {
  const entries = new Map<string, Entry>();
  const alike = new Map<string, number>();
  let planned = 0;

  function reasonAgainst(form: FormShape, url: Raw, sessionKey: string): FormReason | undefined {
    if (!settings.fill || isSkipped(form, url, settings.skip)) return 'config';
    if (!form.fields.some(({ isUsable }) => isUsable) || !hooks.canFill(form)) return 'nothing-to-fill';
    if ((alike.get(sessionKey) ?? 0) >= MOST_ALIKE) return 'alike';
    return planned >= settings.maxDrives ? 'budget' : undefined;
  }

  function meet(form: FormShape, url: Raw, consent: ConsentChoice): readonly DriveChoice[] {
    const key = `${consent} ${form.key} ${form.isFurniture === true ? '' : routeOf(url)}`;
    const known = entries.get(key);
    if (known !== undefined) {
      known.pages += 1;
      return [];
    }
    const sessionKey = [consent, form.label, form.key.replace(/^[^-]*|\..*$/g, ''), form.isFurniture].join(' ');
    const reason = reasonAgainst(form, url, sessionKey);
    const { drives, left } =
      reason === undefined ? drivesOfForm(form, settings, mayGo(form)) : { drives: [], left: [{ what: form.label, reason }] };
    const within = drives.slice(0, Math.max(0, settings.maxDrives - planned));
    planned += within.length;
    if (within.length > 0) alike.set(sessionKey, (alike.get(sessionKey) ?? 0) + 1);
    const over = drives.slice(within.length).map(({ action }) => ({ what: action, reason: 'budget' as const }));
    const found: FoundForm = {
      key: form.key,
      label: form.label,
      page: redactUrl(url),
      consent,
      pages: 1,
      planned: within.map(({ trigger, action }) => ({ trigger: trigger.kind, action })),
      left: [...left, ...over],
    };
    entries.set(key, { found, pages: 1 });
    return within;
  }

  function mayGo({ action }: FormShape): boolean {
    return hooks.allows(action) || isHostOf(action, settings.submitTo);
  }

  return {
    drivesOf: (visit, { url, consent, steps }) => {
      const driveOf = (before: readonly Step[], form: FormShape): readonly FormDrive[] =>
        meet(form, url, consent).map(({ trigger, action }) => ({
          url,
          steps: [...before, { kind: 'form', form: form.key, trigger }],
          label: `${form.label}: ${action}`,
        }));
      if (steps.length === 0) return visit.forms.flatMap((form) => driveOf([], form));
      // A further step of a wizard is reached by the buttons of those before it.
      const walked = (visit.driven ?? []).filter(({ trigger }) => trigger.kind === 'button');
      return walked.flatMap(({ form }, index) =>
        index === 0 || form.fields.length === 0 ? [] : driveOf(walked.slice(0, index).map(stepOf), form),
      );
    },
    mayGo,
    tell: () => Array.from(entries.values(), ({ found, pages }) => ({ ...found, pages })),
  };
}

function stepOf({ form, trigger }: { readonly form: FormShape; readonly trigger: FormTrigger }): Step {
  return { kind: 'form', form: form.key, trigger };
}

function isSkipped({ label }: FormShape, url: Raw, skip: readonly string[]): boolean {
  const matchesPath = (glob: string): boolean =>
    url.ask((text) => URL.canParse(text) && matchesGlob(glob, new URL(text).pathname));
  return skip.some((entry) => entry === label || `form${entry}` === label || (entry.startsWith('/') && matchesPath(entry)));
}

function isHostOf(url: Raw, hosts: readonly string[]): boolean {
  return url.ask((text) => URL.canParse(text) && hosts.includes(new URL(text).hostname));
}
