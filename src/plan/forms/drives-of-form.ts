// Everything that people do with one form, the most telling things first; and what of it is not done, and why.
import type { FormTrigger } from '../../model/crawl-plan.ts';
import { labelOfButton, labelOfField } from '../../model/form-labels.ts';
import type { FormLeftOut, FormReason } from '../../model/form-coverage.ts';
import type { ButtonShape, FieldShape, FormShape } from '../../model/form-shape.ts';
import { endsSomething, goesBack, goesOn } from './button-words.ts';
import type { FormsSettings } from './forms-settings.ts';

export interface DriveChoice {
  readonly trigger: FormTrigger;
  /** Printable: `press Enter in #mail`. */
  readonly action: string;
}

export interface DrivesOfForm {
  readonly drives: readonly DriveChoice[];
  readonly left: readonly FormLeftOut[];
}

type Rules = Pick<FormsSettings, 'submit' | 'press' | 'maxPerForm'>;

/** Buttons of one form that are pressed. */
const MOST_BUTTONS = 4;

/** `mayGo`: the plan allows what the form's address is. */
export function drivesOfForm(form: FormShape, rules: Rules, mayGo: boolean): DrivesOfForm {
  const leave: DriveChoice = { trigger: { kind: 'leave' }, action: `leave ${form.label}` };
  const submitting = submissionsOf(form);
  const reasonAgainst = ({ trigger }: DriveChoice): FormReason | undefined => {
    if (!rules.submit) return 'submit';
    if (!mayGo) return 'other-host';
    const pressed = 'button' in trigger ? form.buttons[trigger.button] : form.buttons.find(submits);
    return pressed !== undefined && isForbidden(pressed, rules) ? 'forbidden-button' : undefined;
  };
  const judged = submitting.map((choice) => ({ choice, reason: reasonAgainst(choice) }));
  const allowed = [leave, ...judged.flatMap(({ choice, reason }) => (reason === undefined ? [choice] : []))];
  const left = judged.flatMap(({ choice, reason }) => (reason === undefined ? [] : [{ what: choice.action, reason }]));
  return {
    drives: allowed.slice(0, rules.maxPerForm),
    left: [...left, ...allowed.slice(rules.maxPerForm).map(({ action }) => ({ what: action, reason: 'budget' as const }))],
  };
}

/** The button that takes a form further, if one may be pressed. */
export function buttonOfForm(form: FormShape, rules: Rules): number | undefined {
  return pressable(form).find((button) => !isForbidden(button, rules))?.index;
}

function submissionsOf(form: FormShape): readonly DriveChoice[] {
  const buttons = pressable(form).slice(0, MOST_BUTTONS);
  const click = (button: ButtonShape): string => `click ${labelOfButton(button, form.label)}`;
  const main = buttons[0];
  const enters = form.fields
    .filter((field) => takesEnter(field, form))
    .map((field): DriveChoice => ({
      trigger: { kind: 'enter', field: field.index },
      action: `press Enter in ${labelOfField(field, form.label)}`,
    }));
  const pressed = buttons.map((button): DriveChoice => ({
    trigger: { kind: 'button', button: button.index },
    action: click(button),
  }));
  const further: readonly DriveChoice[] =
    main === undefined
      ? []
      : [
          { trigger: { kind: 'invalid', button: main.index }, action: `${click(main)} after a mistake` },
          { trigger: { kind: 'history', button: main.index }, action: `${click(main)}, back, forward` },
        ];
  return [...enters.slice(0, 1), ...pressed.slice(0, 1), ...further, ...enters.slice(1), ...pressed.slice(1)];
}

// Submit buttons first; where a script does the work, whatever says that it goes on.
function pressable({ buttons }: FormShape): readonly ButtonShape[] {
  const usable = buttons.filter((button) => button.isUsable && !goesBack(button));
  const submitting = usable.filter(submits);
  const speaking = usable.filter((button) => !submits(button) && goesOn(button));
  const chosen = [...submitting, ...speaking];
  return chosen.length > 0 || usable.length !== 1 ? chosen : usable;
}

function submits({ type }: ButtonShape): boolean {
  return type === 'submit' || type === 'image';
}

function isForbidden(button: ButtonShape, { press }: Pick<FormsSettings, 'press'>): boolean {
  const { id, name, text } = button;
  return endsSomething(button) && !press.some((entry) => entry === `#${id}` || entry === `[name=${name}]` || entry === text);
}

// HTML, section 4.10.22.2: fields that block implicit submission. A box to chat in sends by Enter as well, whatever it is made of.
const TAKES_ENTER = new Set('text search tel url email password number date month week time datetime-local'.split(' '));

function takesEnter({ tag, type, isUsable }: FieldShape, { fields, isForm }: FormShape): boolean {
  if (!isUsable) return false;
  if (tag === 'editable') return true;
  if (tag === 'textarea') return !isForm || fields.filter((field) => field.isUsable).length === 1;
  return tag === 'input' && TAKES_ENTER.has(type);
}
