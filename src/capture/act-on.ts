// Does something to the element that a selector names, and says in printable words why not.
import type { Locator } from 'playwright';
import type { DrivenStage } from './stage.ts';
import type { VisitFailure } from './visit-failure.ts';

/** How long an element may take to appear and to become usable. */
export const ACTION_PATIENCE = 5000;

/** `label` is the step's own; `selector` is CSS and the first match counts. */
export async function actOn(
  stage: DrivenStage,
  { selector, label }: { readonly selector: string; readonly label: string },
  act: (element: Locator) => Promise<void>,
): Promise<VisitFailure | undefined> {
  const element = stage.page.locator(selector).first();
  try {
    await act(element);
    return undefined;
  } catch {
    // Playwright's message would quote what was typed.
    const matches = await element.count().catch(() => 0);
    const why = matches === 0 ? 'no element matches' : 'the element could not be used';
    return { kind: 'step-failed', reason: `${label}: ${why}` };
  }
}
