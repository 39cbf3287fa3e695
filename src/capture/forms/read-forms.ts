// The forms of a page as a person sees them: of its main frame and its same-site frames, with open shadow roots. No value is read.
import type { FormShape } from '../../model/form-shape.ts';
import { Raw } from '../../model/raw.ts';
import { siteOf } from '../site.ts';
import type { TabFrame, TabFrames } from '../tab-frames.ts';
import { keyOfForm } from './form-key.ts';
import { labelOfForm } from '../../model/form-labels.ts';
import type { ToldForm } from './in-page/page.ts';
import { pageScript } from './page-script.ts';

/** Of one frame; more than this is no page that a person fills in, and what is beyond is told. */
const MOST_FORMS = 100;
const READ_FORMS = pageScript(
  `const tokens = page.tokensOf(document); const all = page.formsOf(tokens);
  return { forms: all.slice(0, ${MOST_FORMS}).map((form) => page.tellForm(form, tokens)), beyond: Math.max(0, all.length - ${MOST_FORMS}) };`,
);

type Tab = Pick<TabFrames, 'frames' | 'evaluateIn'>;

/** What a page shows to be filled in; `beyond` forms were too many to be read. */
export interface ReadForms {
  readonly forms: readonly FormShape[];
  readonly beyond: number;
}

/** In the order of the page, main frame first; undefined when its main frame does not answer. */
export async function readForms(tab: Tab): Promise<readonly FormShape[] | undefined> {
  return (await readAllForms(tab))?.forms;
}

/** The same, with what was left unread. */
export async function readAllForms(tab: Tab): Promise<ReadForms | undefined> {
  const frames = sameSite(await tab.frames());
  const read: FormShape[] = [];
  let beyond = 0;
  for (const [frame, { id }] of frames.entries()) {
    const answer = await tab.evaluateIn(id, READ_FORMS);
    if (answer === undefined && frame === 0) return undefined;
    const { forms: told = [], ...more } = (answer?.value ?? {}) as {
      readonly forms?: readonly ToldForm[];
      readonly beyond?: number;
    };
    beyond += more.beyond ?? 0;
    read.push(...told.map((form, index) => shapeOf(form, { frame, index })));
  }
  if (frames.length === 0) return undefined;
  return { forms: read.map((form, at) => ({ ...form, key: keyAmong(form, read.slice(0, at)) })), beyond };
}

/** The main frame and those of its site; a frame without an address of its own belongs to the one around it. */
export function sameSite<F extends TabFrame>(frames: readonly F[]): readonly F[] {
  const main = frames[0];
  if (main === undefined) return [];
  const own = hostOf(main.url);
  const kept = new Set<string>();
  return frames.filter(({ id, parentId, url }) => {
    const host = hostOf(url);
    const isOwn =
      id === main.id ||
      (parentId !== undefined && kept.has(parentId) && (host === undefined ? url.startsWith('about:') : isSameSite(host, own)));
    if (isOwn) kept.add(id);
    return isOwn;
  });
}

// Forms of one page that are made alike are told apart by their order.
function keyAmong({ key }: FormShape, before: readonly FormShape[]): string {
  const same = before.filter((form) => form.key === key).length;
  return same === 0 ? key : `${key}.${same + 1}`;
}

function isSameSite(host: string, own: string | undefined): boolean {
  return own !== undefined && siteOf(host) === siteOf(own);
}

function hostOf(url: string): string | undefined {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function shapeOf(told: ToldForm, place: FormShape['place']): FormShape {
  const { isForm, id, name, fields, buttons } = told;
  const method = told.method === 'post' || told.method === 'dialog' ? told.method : 'get';
  const action = new Raw(told.action);
  return {
    key: keyOfForm({ isForm, method, action, id, name, fields, buttons }),
    label: labelOfForm({ isForm, id, name, place }),
    place,
    isFurniture: told.isFurniture,
    isForm,
    method,
    saysMethod: ['get', 'post', 'dialog'].includes(told.method),
    action,
    fields: fields.map(({ maxLength, ...field }, index) => ({
      ...field,
      index,
      maxLength: maxLength < 0 ? undefined : maxLength,
    })),
    buttons: buttons.map((button, index) => ({ ...button, index })),
  };
}
