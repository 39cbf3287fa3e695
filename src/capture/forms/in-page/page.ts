// The part of the DOM that our scripts in pages use, and the functions that they give each other. Nothing of this runs in Node.
// The functions of this folder are sent to pages as text: none may use anything but `page`, its arguments and the browser's globals.
import type { FieldOption, FieldTag } from '../../../model/form-shape.ts';

/** A node of the page's document. */
export interface PageNode {
  readonly nodeType: number;
  readonly data?: string;
  readonly parentElement: PageElement | null;
  getRootNode(): PageNode & { getElementById?(id: string): PageElement | null };
}

/** An element. What a form has fields for (`id`, `children`) is asked for through `page.read` and `page.attribute` only. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly type: string;
  readonly form: PageElement | null;
  readonly labels: Iterable<PageElement> | null;
  /** Of labels: the field that it is tied to. */
  readonly control?: PageElement | null;
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly options: Iterable<PageElement>;
  readonly isContentEditable: boolean;
  readonly cells: Iterable<PageElement> & ArrayLike<PageElement>;
  readonly cellIndex: number;
  readonly previousElementSibling: PageElement | null;
  assignedNodes(options: { readonly flatten: boolean }): readonly PageNode[];
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  checkVisibility(options: object): boolean;
  getBoundingClientRect(): { readonly width: number; readonly height: number; readonly right: number; readonly bottom: number };
}

/** What stands in a page, in the order in which a person reads it. `owner` is the form that an element belongs to. */
export type Token =
  | { readonly kind: 'text'; readonly node: PageNode }
  | { readonly kind: 'field' | 'button' | 'form'; readonly element: PageElement; readonly owner: PageElement | null };

/** A field as the page tells it; `elements` are several where it is a group of radio buttons. */
export interface FieldElements {
  readonly tag: FieldTag;
  readonly elements: readonly PageElement[];
  /** Place of the first one among the tokens. */
  readonly at: number;
}

/** The fields and buttons of a form; without an `element` those that belong to none. */
export interface FormElements {
  readonly element: PageElement | null;
  readonly fields: readonly FieldElements[];
  readonly buttons: readonly PageElement[];
}

/** What comes out of a frame. */
export interface ToldForm {
  readonly isForm: boolean;
  readonly id: string;
  readonly name: string;
  readonly method: string;
  readonly action: string;
  readonly isFurniture: boolean;
  readonly fields: readonly ToldField[];
  readonly buttons: readonly ToldButton[];
}

export interface ToldField {
  readonly tag: FieldTag;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly nearby: readonly string[];
  readonly before: string;
  readonly caption: string;
  readonly after: string;
  readonly title: string;
  readonly inputMode: string;
  readonly pattern: string;
  /** -1 without a limit. */
  readonly maxLength: number;
  readonly isRequired: boolean;
  readonly isUsable: boolean;
  readonly options: readonly FieldOption[];
}

export interface ToldButton {
  readonly text: string;
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly isUsable: boolean;
}

/** The functions, as they find each other in the page. */
export interface Page {
  readonly read: (node: PageNode, name: string) => unknown;
  readonly attribute: (element: PageElement, name: string) => string | null;
  readonly tidy: (text: string) => string;
  readonly textOf: (node: PageNode) => string;
  readonly textsOf: (node: PageNode) => readonly string[];
  readonly textOfIds: (element: PageElement, name: string) => string;
  readonly childrenOf: (node: PageNode) => readonly PageNode[];
  readonly kindOf: (element: PageElement) => 'field' | 'button' | 'form' | undefined;
  readonly parentOf: (node: PageNode) => PageElement | null;
  readonly altOf: (element: PageElement) => string;
  readonly wordsOf: (node: PageNode) => string;
  readonly isNearer: (text: PageNode, one: PageElement, other: PageElement) => boolean;
  readonly titleAround: (node: PageNode) => PageElement | null;
  readonly titleOf: (tokens: readonly Token[], at: number) => string;
  readonly isSilent: (element: PageElement) => boolean;
  readonly isVisible: (element: PageElement) => boolean;
  readonly isUsable: (element: PageElement) => boolean;
  readonly isFurniture: (element: PageElement) => boolean;
  readonly tokensOf: (root: PageNode) => readonly Token[];
  readonly formsOf: (tokens: readonly Token[]) => readonly FormElements[];
  readonly looseButtons: (tokens: readonly Token[]) => readonly PageElement[];
  readonly labelOf: (element: PageElement) => string;
  readonly headingsOf: (element: PageElement) => readonly string[];
  readonly piecesBefore: (tokens: readonly Token[], at: number) => readonly string[];
  readonly endOf: (pieces: readonly string[]) => string;
  readonly withoutNotes: (pieces: readonly string[]) => readonly string[];
  readonly titleInRow: (row: PageElement, cell: PageElement | null) => PageElement | undefined;
  readonly titleAbove: (row: PageElement, column: number) => PageElement | undefined;
  readonly titleOfColumn: (row: PageElement, cell: PageElement | null) => PageElement | undefined;
  readonly isWordy: (element: PageElement) => boolean;
  readonly spanningCells: (row: PageElement) => readonly PageElement[];
  readonly textBeforeForm: (tokens: readonly Token[], at: number) => string;
  readonly textAfter: (tokens: readonly Token[], at: number) => string;
  readonly typeOf: (tag: FieldTag, element: PageElement) => string;
  readonly tellField: (field: FieldElements, tokens: readonly Token[]) => ToldField;
  readonly tellButton: (element: PageElement) => ToldButton;
  readonly tellForm: (form: FormElements, tokens: readonly Token[]) => ToldForm;
}
