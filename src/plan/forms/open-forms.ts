// Everything that a run needs to know about forms: which are driven, what goes into them, and what may be pressed.
import type { Identity } from '../../model/crawl-plan.ts';
import type { FieldFilling, FillingVariant } from '../../model/form-filling.ts';
import type { FoundForm } from '../../model/form-coverage.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { Raw } from '../../model/raw.ts';
import type { FormDrives } from '../itinerary/open-itinerary.ts';
import { buttonOfForm } from './drives-of-form.ts';
import { openFormDriver } from './drives.ts';
import { fillAsTold } from './fill-as-told.ts';
import type { FormsSettings } from './forms-settings.ts';

export interface RunForms {
  readonly drives: FormDrives;
  /** For the capture room. */
  readonly means: {
    readonly fillingOf: (form: FormShape, variant: FillingVariant) => readonly FieldFilling[];
    readonly buttonOf: (form: FormShape) => number | undefined;
    readonly maySubmit: boolean;
  };
  /** Every form that was met. */
  readonly tell: () => readonly FoundForm[];
}

/** For one run over the site: another one drives its forms anew. `allows`: may the run ask anything at this address? */
export function openForms(settings: FormsSettings, identity: Identity, allows: (url: Raw) => boolean): RunForms {
  const fillingOf = (form: FormShape, variant: FillingVariant): readonly FieldFilling[] =>
    fillAsTold(form, identity, variant, settings);
  const driver = openFormDriver(settings, { allows, canFill: (form) => fillingOf(form, 'valid').length > 0 });
  return {
    drives: driver.drivesOf,
    means: {
      fillingOf,
      buttonOf: (form) => (settings.submit && driver.mayGo(form) ? buttonOfForm(form, settings) : undefined),
      maySubmit: settings.submit,
    },
    tell: driver.tell,
  };
}
