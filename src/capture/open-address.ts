// Opens an address in the stage's page, as a user does who types it, and says what stood in the way.
import type { Response } from 'playwright';
import type { Raw } from '../model/raw.ts';
import type { Stage } from './stage.ts';
import { failureOfNavigation, failureOfServer, type VisitFailure } from './visit-failure.ts';

const NAVIGATION_PATIENCE = 30_000;

/** Undefined when a document came, whatever its status below 500. Does not wait for it to be loaded. */
export async function openAddress(stage: Stage, address: Raw): Promise<VisitFailure | undefined> {
  let response: Response | null = null;
  let failure: VisitFailure | undefined;
  await address.ask(async (url) => {
    try {
      response = await stage.page.goto(url, { waitUntil: 'commit', timeout: NAVIGATION_PATIENCE });
    } catch (error) {
      failure = failureOfNavigation(error);
    }
  });
  return failure ?? failureOfResponse(stage, response);
}

function failureOfResponse(stage: Stage, response: Response | null): VisitFailure | undefined {
  if (response === null || response.status() < 500) return undefined;
  const url = response.url();
  const record = stage.outlet.log.records().findLast((one) => one.url.ask((text) => text === url));
  if (record?.failure !== undefined) return failureOfServer(record.failure);
  return { kind: 'unreachable', reason: `HTTP ${response.status()}` };
}
