// What pages keep and show beside their traffic, judged as visits end: values in reach of tags, forms that would put input into an address, policies.
import type { Cause } from '../model/incident.ts';
import type { ExposedForm, ExposedValue, Exposure } from '../model/exposure.ts';
import type { FormShape } from '../model/form-shape.ts';
import type { DocumentRef, OutboundRequest } from '../model/outbound-request.ts';
import type { PagePolicy } from '../model/page-policy.ts';
import { decodeExposure, type DecodeOptions } from '../decode/decode-request.ts';
import type { Detector } from '../detect/create-detector.ts';
import { exposedForm } from './exposed-form.ts';
import { pagePolicies } from './page-policies.ts';
import type { Tallying } from './tally-reading.ts';

/** What a visit saw when its page had come to rest; recordings have none of it. */
export interface AtRest {
  readonly exposures?: readonly Exposure[];
  readonly forms?: readonly FormShape[];
  readonly policy?: PagePolicy | undefined;
}

/** Of the same visit, documents in the order of arrival. */
interface VisitTraffic {
  readonly documents: readonly DocumentRef[];
  readonly requests: readonly OutboundRequest[];
}

export interface ExposureDesk {
  readonly take: (visit: AtRest & VisitTraffic) => void;
  readonly exposures: readonly ExposedValue[];
  readonly forms: readonly ExposedForm[];
  readonly policyOf: (page: Pick<Cause, 'site' | 'page'>) => PagePolicy | undefined;
}

export function openExposureDesk(
  detector: Detector,
  options: DecodeOptions,
  reading: Pick<Tallying, 'addDocument'>,
): ExposureDesk {
  const exposures: ExposedValue[] = [];
  const forms: ExposedForm[] = [];
  const policies = pagePolicies();

  function takeExposure(exposure: Exposure, seenAt: number): void {
    const decoded = decodeExposure(exposure, options);
    const { document, place } = exposure;
    exposures.push(...detector.inspectExposure(decoded).map((value) => ({ ...value, document, place, seenAt })));
    reading.addDocument({ ...decoded, leftovers: [...decoded.leftovers, ...detector.gapsOf(decoded)] });
  }

  return {
    take: ({ documents, requests, exposures: kept = [], forms: shown = [], policy }) => {
      // A page that has come to rest sends nothing more: that is when it was looked at.
      const seenAt = requests.reduce((latest, { sentAt }) => Math.max(latest, sentAt), 0) || Date.now();
      for (const exposure of kept) takeExposure(exposure, seenAt);
      const document = documents.at(-1);
      if (document === undefined) return;
      if (policy !== undefined) policies.add(document, policy);
      const { knownKeys } = options;
      forms.push(...shown.flatMap((form) => exposedForm(form, { document, seenAt, knownKeys }) ?? []));
    },
    exposures,
    forms,
    policyOf: policies.of,
  };
}
