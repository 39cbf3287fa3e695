// A form on the stage: its parts as Playwright drives them, and questions about them that no script of the page can bend.
import type { Frame, Locator } from 'playwright';
import type { FormShape } from '../../model/form-shape.ts';
import type { DrivenStage } from '../stage.ts';
import { askPart, selectorOf, type FormPart } from './element-engine.ts';
import { sameSite } from './read-forms.ts';

export interface FormInPage {
  readonly form: FormShape;
  readonly locate: (part: FormPart) => Locator;
  /** The value of a JavaScript expression about `element`: a number or a truth, never what somebody typed. */
  readonly ask: (part: FormPart, question: string) => Promise<number | boolean | undefined>;
}

/** Undefined where its frame is gone. */
export async function formInPage({ tab, page }: DrivenStage, form: FormShape): Promise<FormInPage | undefined> {
  const own = sameSite(await tab.frames())[form.place.frame];
  const driven = sameSite(framesOf(page.mainFrame())).map(({ frame }) => frame)[form.place.frame];
  if (own === undefined || driven === undefined) return undefined;
  return {
    form,
    locate: (part) => driven.locator(selectorOf(form, part)),
    ask: async (part, question) => {
      const answer = await tab.evaluateIn(own.id, askPart(form, part, question));
      const value = answer?.value;
      return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
    },
  };
}

interface DrivenFrame {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly url: string;
  readonly frame: Frame;
}

// Both sides list frames in the order in which they were attached.
function framesOf(frame: Frame, id = '0', parentId?: string): readonly DrivenFrame[] {
  const children = frame.childFrames().flatMap((child, index) => framesOf(child, `${id}.${index}`, id));
  return [{ id, parentId, url: frame.url(), frame }, ...children];
}
