// The product as an audit puts it together (src/audit/judge-traffic.ts), so that the bench measures what runs.
import { decodeOptions } from '../../src/audit/judge-traffic.ts';
import type { Knowledge } from '../../src/audit/knowledge.ts';
import { decodeRequest } from '../../src/decode/decode-request.ts';
import { createDetector, type Detector } from '../../src/detect/create-detector.ts';
import type { Identity } from '../../src/model/crawl-plan.ts';
import type { DataCategory } from '../../src/model/data-category.ts';
import type { DecodedRequest } from '../../src/model/decoded-request.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { OutboundRequest } from '../../src/model/outbound-request.ts';
import { Raw } from '../../src/model/raw.ts';
import { knowledgeInPlace } from './knowledge-in-place.ts';
import type { PlantedValue } from './matrix/planted-values.ts';

export interface Examined {
  readonly decoded: DecodedRequest;
  readonly findings: readonly Finding[];
}

export interface Product {
  readonly knowledge: Knowledge;
  readonly detector: Detector;
  readonly examine: (request: OutboundRequest) => Examined;
}

/** Decode and detect in one, with the cache that a run shares. */
export async function assembleProduct(values: readonly PlantedValue[]): Promise<Product> {
  const knowledge = await knowledgeInPlace();
  const detector = createDetector(knowledge.rules, identityOf(values), new Uint8Array(32));
  const options = decodeOptions(knowledge);
  return {
    knowledge,
    detector,
    examine: (request) => {
      const decoded = decodeRequest(request, options);
      return { decoded, findings: detector.inspectRequest(decoded) };
    },
  };
}

export function identityOf(values: readonly PlantedValue[]): Identity {
  const identity: Partial<Record<DataCategory, Raw[]>> = {};
  for (const { category, text } of values) identity[category] = [...(identity[category] ?? []), new Raw(text)];
  return identity;
}
