// Drives every form of a loopback site as a run does: looks at its pages, and then visits once for each thing that people do with a form.
import type { FieldFilling, FillingVariant } from '../../../src/model/form-filling.ts';
import type { FoundForm } from '../../../src/model/form-coverage.ts';
import type { FormShape } from '../../../src/model/form-shape.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';
import { openFormDriver } from '../../../src/plan/forms/drives.ts';
import { buttonOfForm } from '../../../src/plan/forms/drives-of-form.ts';
import { FORMS_DEFAULTS, type FormsSettings } from '../../../src/plan/forms/forms-settings.ts';
import { captureSite, text } from '../capture/capture-site.ts';
import type { Loopback } from '../../support/loopback.ts';

/** What goes into fields of this name. */
export const VALUES: Readonly<Record<string, string>> = {
  mail: 'kestrel.umbra@mail.example',
  sei: '霧雨',
  zip: '1000001',
  tel: '09000000000',
  date: '1990-04-01',
  note: 'umbra kestrel wants a loan',
  q: 'kestrel.umbra@mail.example',
  c1: '4111',
  c2: '1111',
  c3: '1111',
  c4: '1112',
};

/** Text fields by name; boxes are ticked, and of choices the last is taken. */
export function fillingOf(form: FormShape, variant: FillingVariant): readonly FieldFilling[] {
  return form.fields
    .filter(({ isUsable }) => isUsable)
    .map(({ index, type, name, options }): FieldFilling => {
      const own = { field: index, category: undefined };
      if (type === 'checkbox') return { ...own, input: { kind: 'check' } };
      if (options.length > 0) return { ...own, input: { kind: 'choose', option: options.length - 1 } };
      const value = variant === 'invalid' && name === 'mail' ? 'kestrel.umbra(at)mail.example' : (VALUES[name] ?? VALUES['note']);
      return { ...own, input: { kind: 'type', value: new Raw(value ?? '') } };
    });
}

export interface DrivenSite {
  readonly visits: readonly PageVisit[];
  readonly forms: readonly FoundForm[];
}

export async function driveSite(
  site: Loopback,
  urls: readonly string[],
  changes: Partial<FormsSettings> = {},
): Promise<DrivenSite> {
  const settings = { ...FORMS_DEFAULTS, ...changes };
  const driver = openFormDriver(settings, {
    allows: (url) => url.ask((address) => new URL(address).hostname === 'www.lender.example'),
    canFill: (form) => fillingOf(form, 'valid').length > 0,
  });
  const { visits } = await captureSite(
    site,
    urls.map((url) => ({ url })),
    {
      budgets: { maxPages: urls.length, maxDepth: 0, maxDuration: 300_000, concurrency: 4 },
      formDrives: driver.drivesOf,
      forms: {
        fillingOf,
        buttonOf: (form) => (settings.submit ? buttonOfForm(form, settings) : undefined),
        maySubmit: settings.submit,
      },
    },
  );
  return { visits, forms: driver.tell() };
}

/** Actions after which a value reached a host, with the form's page: `enter-get: press Enter in #q`. */
export function leaksTo(
  { visits }: DrivenSite,
  host: string,
  values: readonly string[] = Object.values(VALUES),
): readonly string[] {
  const leaks = new Set<string>();
  for (const { url, requests } of visits)
    for (const request of requests) {
      if (request.sink.host !== host) continue;
      const body = request.body.kind === 'none' ? '' : request.body.bytes.reveal((bytes) => Buffer.from(bytes).toString());
      const all = decodeURIComponent(decodeURIComponent(`${text(request.url)} ${body}`));
      if (!values.some((value) => all.includes(value))) continue;
      leaks.add(`${new URL(text(url)).pathname.slice(1)}: ${request.action ?? 'none'}`);
    }
  return [...leaks];
}
