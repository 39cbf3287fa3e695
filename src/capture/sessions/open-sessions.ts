// One session for each consent choice: prepared at first need, prepared again when it has ended, and each time once for all who wait.
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import { siteOfUrl } from '../site-of-url.ts';
import type { SessionState } from './session-state.ts';

/** A session as visits find it. */
export type Session =
  /** `state` is undefined where nothing had to be prepared. */
  | { readonly kind: 'open'; readonly number: number; readonly state: SessionState | undefined }
  /** The login failed: what needs the session cannot be seen. `reason` is one printable sentence. */
  | { readonly kind: 'closed'; readonly number: number; readonly reason: string };

export interface Sessions {
  /** Can a session end at all? */
  readonly hasLogin: boolean;
  /** `first` is the visit that wants it. */
  readonly ready: (first: PlannedVisit) => Promise<Session>;
  /** For a visit that has found this session ended: another one, or `undefined` where another login would not help. */
  readonly renew: (visit: PlannedVisit, ended: Session) => Promise<Session | undefined>;
  /** A visit has found everything in order in this session. */
  readonly hasWorked: (visit: PlannedVisit, session: Session) => void;
}

/** Prepares the session with this number; a failed preparation is a closed session. */
export type Prepare = (number: number, first: PlannedVisit) => Promise<Session>;

/** A site that ends sessions faster than that is not logged in to again and again: accounts get locked. */
const MOST_LOGINS = 10;

interface Line {
  latest: Promise<Session>;
  number: number;
  logins: number;
  hasWorked: boolean;
}

/** `before` sessions were opened in earlier parts of the run. */
export function openSessions(prepare: Prepare, hasLogin: boolean, before = 0): Sessions {
  const lines = new Map<string, Line>();
  let count = before;

  function begin(first: PlannedVisit, logins: number): Line {
    const number = (count += 1);
    const latest = prepare(number, first).catch((): Session => ({
      kind: 'closed',
      number,
      reason: 'the session could not be prepared',
    }));
    const line = { latest, number, logins, hasWorked: false };
    lines.set(keyOf(first), line);
    return line;
  }

  // Where nobody logs in, the banner is all that a session is about: each site has its own.
  const keyOf = ({ consent, url }: PlannedVisit): string => (hasLogin ? consent : `${consent} ${siteOfUrl(url)}`);

  // A page that did not come up has asked for no choice; the next one may.
  async function readyFor(visit: PlannedVisit): Promise<Session> {
    const line = lines.get(keyOf(visit)) ?? begin(visit, 1);
    const session = await line.latest;
    if (session.kind === 'open' || hasLogin || line.logins >= MOST_LOGINS) return session;
    return lines.get(keyOf(visit)) === line ? begin(visit, line.logins + 1).latest : (lines.get(keyOf(visit)) ?? line).latest;
  }

  return {
    hasLogin,
    ready: readyFor,
    renew: async (visit, ended) => {
      const line = lines.get(keyOf(visit));
      if (line === undefined) return undefined;
      // Somebody else has noticed before.
      if (line.number !== ended.number) return line.latest;
      // A session in which nothing ever worked has not ended: it never began, and another one like it would not help.
      if (line.logins > 1 && !line.hasWorked) return undefined;
      return line.logins >= MOST_LOGINS ? undefined : begin(visit, line.logins + 1).latest;
    },
    hasWorked: (visit, { number }) => {
      const line = lines.get(keyOf(visit));
      if (line?.number === number) line.hasWorked = true;
    },
  };
}
