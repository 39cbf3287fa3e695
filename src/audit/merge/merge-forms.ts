// What several runs did with the forms of a site, form by form.
import type { FormCoverage, FormDriveCoverage } from '../../model/form-coverage.ts';

/** Undefined where none was met. A form is the same where its label and its page are. */
export function mergeForms(parts: readonly (readonly FormCoverage[] | undefined)[]): readonly FormCoverage[] | undefined {
  const met = parts.flatMap((forms) => forms ?? []);
  if (met.length === 0) return undefined;
  const byName = new Map<string, FormCoverage[]>();
  for (const form of met) {
    const name = `${form.page} ${form.label}`;
    byName.set(name, [...(byName.get(name) ?? []), form]);
  }
  return [...byName.values()].map((same): FormCoverage => {
    const [first] = same as [FormCoverage, ...FormCoverage[]];
    if (same.length === 1) return first;
    const left = new Map(same.flatMap((form) => form.left.map((one) => [`${one.what} ${one.reason}`, one])));
    return {
      ...first,
      pages: Math.max(...same.map(({ pages }) => pages)),
      left: [...left.values()],
      drives: mergeDrives(same.flatMap(({ drives }) => drives)),
    };
  });
}

function mergeDrives(drives: readonly FormDriveCoverage[]): readonly FormDriveCoverage[] {
  const byAction = new Map<string, FormDriveCoverage>();
  for (const drive of drives) {
    const name = `${drive.trigger} ${drive.action}`;
    const known = byAction.get(name);
    byAction.set(name, known === undefined ? drive : better(known, drive));
  }
  const merged = [...byAction.values()];
  return merged.map((drive) => ({
    ...drive,
    only: drive.leaks.filter((leak) => !merged.some((other) => other !== drive && other.leaks.includes(leak))),
  }));
}

// One that could be done tells more than one that could not; what either of them sent was sent.
function better(a: FormDriveCoverage, b: FormDriveCoverage): FormDriveCoverage {
  const done = a.failure === undefined ? a : b;
  return { ...done, leaks: [...new Set([...a.leaks, ...b.leaks])] };
}
