// A printed path → its steps, outermost first: `body.events[0].url > query.mail` is body, events, [0], url, query, mail.
import { CARRIERS } from '../model/decoded-request.ts';
import type { Raw } from '../model/raw.ts';
import { MASK } from '../model/redacted-url.ts';

/** One level of the tree. `upTo` is the path that ends with it, and so its identity within a request. */
export interface PathStep {
  readonly label: string;
  readonly upTo: string;
}

const JOINT = ' > ';
const INDEX = /^\[\d+\]/;
const CARRIER: RegExp = new RegExp(`^(?:${CARRIERS.join('|')})(?=[.[]|$| > )`);
const ANY_KEY = /^[^.[]+(?:\[\D[^\]]*\])*/;

/** Keys may hold dots and brackets (`ep.user.mail`, `ud[em]`); `keys`, outermost first, says where each of them ends. */
export function stepsOfPath(path: string, keys: readonly Raw[] = []): readonly PathStep[] {
  const steps: PathStep[] = [];
  let next = 0;
  let at = 0;
  while (at < path.length) {
    const isJoint = path.startsWith(JOINT, at);
    if (isJoint) at += JOINT.length;
    else if (path[at] === '.') at += 1;
    const rest = path.slice(at);
    const opens = isJoint || at === 0;
    const index = INDEX.exec(rest)?.[0];
    const carrier = opens && keyLength(keys[next], rest) === 0 ? CARRIER.exec(rest)?.[0] : undefined;
    let label = index ?? carrier;
    if (label === undefined) {
      label = rest.slice(0, keyLength(keys[next], rest)) || ANY_KEY.exec(rest.split(JOINT)[0] ?? '')?.[0] || rest;
      next += 1;
    }
    at += label.length;
    steps.push({ label, upTo: path.slice(0, at) });
  }
  return steps;
}

/** How many characters of `rest` are the printed form of `key`: itself, its NFKC lower case, or the mask. 0 when it does not stand there. */
function keyLength(key: Raw | undefined, rest: string): number {
  if (key === undefined) return 0;
  const spelled = key.ask((text) => {
    const printed = [text, text.normalize('NFKC').toLowerCase()].find((form) => form !== '' && standsIn(rest, form));
    return printed?.length ?? 0;
  });
  return spelled === 0 && standsIn(rest, MASK) ? MASK.length : spelled;
}

// `q` does not stand at the beginning of `query.q`.
function standsIn(rest: string, key: string): boolean {
  return rest.startsWith(key) && /^(?:$|[.[]| > )/.test(rest.slice(key.length));
}
