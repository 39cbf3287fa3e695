// What a started stage offers: where to find it, whom to trust, and what its recipients got.
import type { HostMapping } from '../model/crawl-plan.ts';
import type { HeaderField } from '../model/outbound-request.ts';
import type { Raw, RawBytes } from '../model/raw.ts';

/** One request as a vendor's server got it; script fetches and preflights count too. */
export interface ReceivedRequest {
  /** Vendor host, lower case. */
  readonly host: string;
  readonly method: string;
  /** Absolute, as sent. */
  readonly url: Raw;
  readonly headers: readonly HeaderField[];
  readonly body: RawBytes;
}

/** Three fictional lenders and the ten recipients of their tags, on loopback. */
export interface DemoStage {
  /** Every lender and vendor host; all of them stand on one loopback port. */
  readonly hostMap: readonly HostMapping[];
  /** PEM of the stage's own authority, made in memory at each start. */
  readonly trustedCa: readonly string[];
  /** The ten hosts that beacons go to, in alphabetical order. Script hosts are not among them: they get no page data. */
  readonly recipients: readonly string[];
  /** Everything that vendor hosts got so far, in order of arrival. */
  received(): readonly ReceivedRequest[];
  /** Ends open connections too. */
  close(): Promise<void>;
}
