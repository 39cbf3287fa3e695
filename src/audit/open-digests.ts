// Digests that a judge met, opened while the traffic goes on: what comes out takes the place of what was said of the digest.
import { homedir, tmpdir } from 'node:os';
import type { DecodedDocument, DecodedRequest } from '../model/decoded-request.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { Detector, Sealed } from '../detect/create-detector.ts';
import { openReversal, type Reversal } from '../detect/reversal/open-reversal.ts';
import type { ReversalTally } from '../detect/reversal/sealed-digest.ts';
import { openTableStore } from '../detect/reversal/table-store.ts';
import { cacheFolders } from '../platform/cache-folders.ts';

export interface DigestsOpened {
  /** Findings in opened digests, with the requests that hold them. */
  readonly findings: readonly Finding[];
  readonly requests: readonly DecodedRequest[];
  readonly sightings: readonly Sighting[];
  /** What was told of those digests before. */
  readonly replaced: ReadonlySet<Finding | Sighting>;
  readonly tally: ReversalTally;
}

/** The detector's questions, with an ear for digests. */
export interface DigestDesk {
  readonly inspectRequest: (decoded: DecodedRequest) => readonly Finding[];
  readonly inspectDocument: (decoded: DecodedDocument, index: number) => readonly Sighting[];
  /** Waits until every digest was tried. Once. */
  readonly opened: () => Promise<DigestsOpened>;
}

/** The reversal of a run: tables where this user keeps caches. When `signal` fires it stops, and what was not tried is a gap. */
export function reversalOfRun(signal?: AbortSignal): Reversal {
  const folders = cacheFolders({ environment: process.env, home: homedir(), temporary: tmpdir() });
  const reversal = openReversal(openTableStore(folders));
  const stop = (): void => void reversal.close();
  signal?.addEventListener('abort', stop, { once: true });
  const close: Reversal['close'] = () => {
    // An audit's signal outlives its sites' scans.
    signal?.removeEventListener('abort', stop);
    return reversal.close();
  };
  return { ...reversal, close };
}

export function openDigestDesk(detector: Detector, reversal: Reversal): DigestDesk {
  const findings: Finding[] = [];
  const sightings: Sighting[] = [];
  const requests = new Set<DecodedRequest>();
  const replaced = new Set<Finding | Sighting>();
  const pending = new Set<Promise<void>>();

  // A request is held only as long as its digests are being tried.
  const follow = <T extends Finding | Sighting>(sealed: Sealed<T>, keep: (made: readonly T[]) => void): void => {
    const unseal = async (): Promise<void> => {
      const opened = await reversal.open(sealed);
      if (opened === undefined) return;
      for (const told of sealed.told) replaced.add(told);
      keep(sealed.tell(opened));
    };
    const answer = unseal();
    pending.add(answer);
    void answer.finally(() => pending.delete(answer));
  };

  return {
    inspectRequest: (decoded) =>
      detector.inspectRequest(decoded, (sealed) =>
        follow(sealed, (made) => {
          findings.push(...made);
          if (made.length > 0) requests.add(decoded);
        }),
      ),
    inspectDocument: (decoded, index) =>
      detector.inspectDocument(decoded, index, (sealed) => follow(sealed, (made) => void sightings.push(...made))),
    opened: async () => {
      await reversal.finish();
      await Promise.all(pending);
      await reversal.close();
      return { findings, requests: [...requests], sightings, replaced, tally: reversal.tally() };
    },
  };
}
