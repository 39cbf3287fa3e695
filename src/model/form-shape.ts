// A form as a page shows it: what a person would see of each field, and nothing of what stands in it.
import type { Raw } from './raw.ts';

/** The element that takes the input, as HTML names it. */
export type FieldTag = 'input' | 'select' | 'textarea' | 'editable';

/** One choice of a select, or one radio button of its group. */
export interface FieldOption {
  /** Submitted value. */
  readonly value: string;
  /** What a person reads. */
  readonly text: string;
}

/**
 * One field, or one group of radio buttons. All texts are the page's own (names, labels, choices), whitespace collapsed, at most 200
 * characters each; what was typed or filled in beforehand is never read.
 */
export interface FieldShape {
  /** Place among the fields of its form, in composed-tree order. */
  readonly index: number;
  readonly tag: FieldTag;
  /** `type` of an input in lower case, `text` where it has none; the tag's name elsewhere. */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  /** Tokens of `autocomplete`, lower case. */
  readonly autocomplete: string;
  /** Text of its labels: `label`, `aria-labelledby`, `aria-label`. */
  readonly label: string;
  readonly placeholder: string;
  /** `title` and the text of `aria-describedby`. */
  readonly hint: string;
  /** What stands around it: the header cell, term or legend of its group, then the text just before and just after it. */
  readonly nearby: readonly string[];
  /** Of `nearby`, the text just before it and just after it; a reader that cannot tell them apart leaves both out. */
  readonly before?: string;
  /** `before` without the sentences that only explain. */
  readonly caption?: string;
  readonly after?: string;
  /** The nearest title above it: of its section, or its own. */
  readonly title?: string;
  readonly inputMode: string;
  readonly pattern: string;
  /** Characters; undefined without a limit. */
  readonly maxLength: number | undefined;
  readonly isRequired: boolean;
  /** Neither disabled nor read-only, and visible. */
  readonly isUsable: boolean;
  /** Of selects and radio groups; empty elsewhere. */
  readonly options: readonly FieldOption[];
}

/** Something that submits: a button, an image, or an element that acts as one. */
export interface ButtonShape {
  /** Place among the buttons of its form. */
  readonly index: number;
  readonly text: string;
  readonly name: string;
  readonly id: string;
  /** `submit`, `button`, `reset`, `image`. */
  readonly type: string;
  readonly isUsable: boolean;
}

/** Where a form stands: 0 is the main frame, further ones count the same-site frames in document order. */
export interface FormPlace {
  readonly frame: number;
  /** Place among the forms of its frame; fields without a form make one more, the last. */
  readonly index: number;
}

/** A form, or what acts as one: fields that no `form` holds are taken together. */
export interface FormShape {
  /** Stays the same between visits of a page, and between pages that hold the same form: route of its action, method, names and types. */
  readonly key: string;
  /** Printable name for reports: `form#apply`, `form[name=search]`, `form 2`, `fields without a form`. */
  readonly label: string;
  readonly place: FormPlace;
  /** Stands in a part that pages share: header, navigation, footer, what stays put when the page is scrolled. */
  readonly isFurniture?: boolean;
  readonly isForm: boolean;
  /** What the browser would do on submission; a form that does not say so submits by GET. */
  readonly method: 'get' | 'post' | 'dialog';
  readonly saysMethod: boolean;
  /** Absolute. */
  readonly action: Raw;
  readonly fields: readonly FieldShape[];
  readonly buttons: readonly ButtonShape[];
}
