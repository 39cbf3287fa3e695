// Forms that would put personal data into an address → incidents, unless one of them was seen doing it.
import { categoryInfo, categoryRank } from '../../model/data-category.ts';
import type { ExposedForm } from '../../model/exposure.ts';
import type { Cause, Incident } from '../../model/incident.ts';
import { routeOf } from '../../model/redacted-url.ts';
import { FORM_GET_RULE } from '../../model/rule.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { exposedIncident, inOrderOfPlan, unique, type Waiting } from './exposed-incident.ts';

/** One for each form, however many pages show it. `sent` are causes of what was sent. */
export function exposedForms(
  forms: readonly ExposedForm[],
  sent: readonly Cause[],
  labelOf: (visit: string) => string | undefined,
): readonly Incident[] {
  const byKey = new Map<string, ExposedForm[]>();
  for (const form of inOrderOfPlan(forms.filter(({ fields }) => fields.length > 0))) {
    const key = `${form.document.site} ${form.key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), form]);
  }
  return [...byKey.values()].flatMap((shown) => (shown.some((form) => hasLeaked(form, sent)) ? [] : incidentOf(shown, labelOf)));
}

// The document that follows has the route of the form's action.
function hasLeaked({ document, action, fields }: ExposedForm, sent: readonly Cause[]): boolean {
  const pages = [routeOf(action), routeOf(document.url)];
  return sent.some(
    ({ kind, site, page, keys }) =>
      (kind === 'form-get' || kind === 'page-url' || kind === 'redirect') &&
      site === document.site &&
      pages.includes(page) &&
      fields.some(({ at }) => keys.includes(at)),
  );
}

function incidentOf(shown: readonly ExposedForm[], labelOf: (visit: string) => string | undefined): readonly Incident[] {
  const [first] = shown;
  if (first === undefined) return [];
  const fields = first.fields.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(categoryInfo(a.category).severity) - SEVERITIES.indexOf(categoryInfo(b.category).severity) ||
      categoryRank(a.category) - categoryRank(b.category) ||
      (a.at < b.at ? -1 : 1),
  );
  const at = fields[0]?.at ?? '';
  const waiting = shown.flatMap(({ document, seenAt }) =>
    fields.map(({ category }): Waiting => ({
      rule: FORM_GET_RULE,
      category,
      severity: categoryInfo(category).severity,
      certainty: 'shape',
      hashedBy: undefined,
      document,
      seenAt,
    })),
  );
  const { document } = first;
  const cause: Cause = {
    kind: 'form-get',
    at,
    keys: unique(fields.map((field) => field.at)),
    page: routeOf(document.url),
    site: document.site,
  };
  // Which page showed it first hangs on the order of a crawl; where it goes does not.
  const fingerprintPage = routeOf(first.action);
  return [exposedIncident({ waiting, lead: { rule: FORM_GET_RULE }, cause, fingerprintPage, values: {}, labelOf })];
}
