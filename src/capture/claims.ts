// Whose request is it? Several visits share a context and its way out; each record goes to the visit that sent it, and to one only.
import type { Raw } from '../model/raw.ts';
import type { BrowserRequest, BrowserRequests } from './cdp/browser-requests.ts';
import type { DocumentTrail } from './cdp/document-trail.ts';
import type { ClaimedRecord } from './describe-request.ts';
import { guessSender, type Suspect } from './guess-sender.ts';
import { joinRecords, type JoinedRecord } from './join-records.ts';
import type { WireLog } from './sink/wire-log.ts';

/** A visit that may claim. */
export interface Claimant {
  readonly trail: Pick<DocumentTrail, 'mainDocuments'>;
  readonly requests: Pick<BrowserRequests, 'list'>;
  /** When it began to leave its page. */
  readonly leftAt: () => number | undefined;
}

export interface Claims {
  readonly enter: (claimant: Claimant) => void;
  /** May this visit have shown the page? One that no visit shows may have been anybody's. */
  readonly mayBeOf: (claimant: Claimant, page: Raw) => boolean;
  /** Takes what is surely this visit's off the log, with what came too late for a visit that claimed before. */
  readonly take: (claimant: Claimant) => readonly ClaimedRecord[];
  /** Is there more that seems to be this visit's, and that another one's account may still come for? */
  readonly awaits: (claimant: Claimant) => boolean;
  /** Takes, for the last time. */
  readonly claim: (claimant: Claimant) => readonly ClaimedRecord[];
  /** Everything that nobody has claimed. */
  readonly claimRest: () => readonly ClaimedRecord[];
}

/** Visits that have claimed, kept for what comes too late. */
const REMEMBERED = 8;
/** Milliseconds by which a busy browser's account may come after the wire's. */
export const ACCOUNT_LAG = 2000;

export function openClaims(log: Pick<WireLog, 'records' | 'release'>): Claims {
  const present = new Set<Claimant>();
  const gone: { readonly suspect: Suspect; readonly requests: Claimant['requests'] }[] = [];
  const spent = new WeakSet<BrowserRequest>();

  function attribute(): readonly (ClaimedRecord & { readonly owner: Claimant | undefined })[] {
    const told = new Map<BrowserRequest, Claimant | undefined>();
    const tell = ({ requests }: Pick<Claimant, 'requests'>, claimant: Claimant | undefined): void => {
      for (const request of requests.list()) if (!spent.has(request)) told.set(request, claimant);
    };
    for (const claimant of present) tell(claimant, claimant);
    // The account of a busy browser may come when its visit has gone: it still says which document sent what.
    for (const one of gone) tell(one, undefined);
    const suspects = [...gone.map(({ suspect }) => ({ suspect, claimant: undefined })), ...Array.from(present, suspectOf)];
    return joinRecords(log.records(), [...told.keys()]).map((joined) => {
      if (joined.request !== undefined) return { ...joined, sender: undefined, owner: told.get(joined.request) };
      const sender = guessSender(
        joined.record,
        suspects.map(({ suspect }) => suspect),
      );
      const owner = suspects.find(({ suspect }) => sender !== undefined && suspect.documents.includes(sender))?.claimant;
      return { ...joined, sender, owner };
    });
  }

  function release(claimed: readonly JoinedRecord[]): void {
    log.release(claimed.map(({ record }) => record.order));
    for (const { request } of claimed) if (request !== undefined) spent.add(request);
  }

  // The wire is ahead of the browser's account: what has none yet may be another visit's, and is looked at again later. For visits that
  // have left their page as well nobody waits: hardly an account of theirs still comes.
  function ripeness(claimant: Claimant): (one: JoinedRecord) => boolean {
    const mayBeOthers = [...present].some((other) => other !== claimant && other.leftAt() === undefined);
    return ({ record, request }) =>
      record.isWhole && (request !== undefined || !mayBeOthers || Date.now() - record.startedAt > ACCOUNT_LAG);
  }

  function take(claimant: Claimant): readonly ClaimedRecord[] {
    const isRipe = ripeness(claimant);
    const claimed = attribute().filter((one) => (one.owner === claimant || one.owner === undefined) && isRipe(one));
    release(claimed);
    return claimed;
  }

  return {
    enter: (claimant) => void present.add(claimant),
    mayBeOf: (claimant, page) => shows(claimant, page) || ![...present].some((other) => shows(other, page)),
    take,
    awaits: (claimant) => {
      const isRipe = ripeness(claimant);
      return attribute().some((one) => one.owner === claimant && !isRipe(one));
    },
    claim: (claimant) => {
      const claimed = take(claimant);
      present.delete(claimant);
      gone.push({ suspect: suspectOf(claimant).suspect, requests: claimant.requests });
      if (gone.length > REMEMBERED) gone.shift();
      return claimed;
    },
    claimRest: () => {
      const claimed = attribute();
      release(claimed);
      return claimed;
    },
  };
}

// A Referer comes without its fragment.
function shows({ trail }: Claimant, page: Raw): boolean {
  return page.ask((text) => trail.mainDocuments().some(({ ref }) => ref.url.ask((url) => url.replace(/#.*$/s, '') === text)));
}

function suspectOf(claimant: Claimant): { readonly suspect: Suspect; readonly claimant: Claimant } {
  return { suspect: { documents: claimant.trail.mainDocuments(), leftAt: claimant.leftAt() }, claimant };
}
