// The `forms` section of a configuration → the settings of a run.
import type { FormsConfig } from '../config/forms-schema.ts';
import { FORMS_DEFAULTS, type FormsSettings } from './forms-settings.ts';

/** `isCrawl`: the plan lets the site say which pages there are. One that lists them drives their forms only if it says so. */
export function planForms(config: FormsConfig | undefined, isCrawl: boolean): FormsSettings {
  const { fill, submit, fields, ...rest } = config ?? {};
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...FORMS_DEFAULTS,
    ...said,
    fill: fill ?? (isCrawl || submit === 'allowed'),
    submit: submit === 'allowed',
    fields: new Map(Object.entries(fields ?? {})),
  };
}
