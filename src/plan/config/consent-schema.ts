// `consent:` of a configuration: what is chosen at consent banners.
import { z } from 'zod';
import { CONSENT_MODES, type ConsentMode } from '../../model/consent.ts';

export const consentSchema: z.ZodType<ConsentMode> = z
  .enum(CONSENT_MODES, { error: `expected one of ${CONSENT_MODES.join(', ')}` })
  .describe('What is chosen at consent banners: nothing (default), to reject, to accept, or all of these, compared.');
