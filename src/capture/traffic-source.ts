// A file of recorded traffic in; requests, documents, and everything that could not be read out.
import type { DocumentRef, OutboundRequest } from '../model/outbound-request.ts';

/** What a recording held. */
export interface Traffic {
  readonly requests: readonly OutboundRequest[];
  /** Main-frame documents in the order of arrival. */
  readonly documents: readonly DocumentRef[];
  /** Printable sentences on what could not be read. Any gap makes the run incomplete: nothing seen is not nothing sent. */
  readonly gaps: readonly string[];
  /** Values that were planted when the recording was made, by category; only our own recordings name them. */
  readonly identity?: Readonly<Record<string, readonly string[]>>;
  /** The name of a page visit for reports. */
  readonly labelOf: (visit: string) => string | undefined;
}

/** What the caller knows and the recording may not. */
export interface ReadContext {
  /** The document that sent the requests, where the recording does not say. */
  readonly page?: string;
}

/** One format of recorded traffic. */
export interface TrafficSource {
  readonly id: string;
  /** By the file's base name and the beginning of its text. */
  accepts(fileName: string, head: string): boolean;
  /** `file` names the text in positions and gaps. Throws ScanError TRAFFIC_INVALID when nothing in it can be read. */
  read(file: string, text: string, context: ReadContext): Traffic;
}
