// The robots.txt of one origin, as RFC 9309 has its answers read.
import { fetchDocument, OUT_OF_SCOPE, type FetchPolicy } from '../capture/fetch-document.ts';
import type { RobotsAnswer } from '../plan/robots/robots.ts';

/** RFC 9309 2.5: at least 500 kibibytes. */
const MOST_BYTES = 1024 * 1024;

export async function askRobots(origin: string, policy: FetchPolicy): Promise<RobotsAnswer> {
  const answer = await fetchDocument(`${origin}/robots.txt`, policy, MOST_BYTES);
  if (answer.kind === 'failed')
    return answer.reason === OUT_OF_SCOPE ? { kind: 'none' } : { kind: 'unreachable', reason: answer.reason };
  if (answer.status >= 500) return { kind: 'unreachable', reason: `HTTP ${answer.status}` };
  if (answer.status >= 300) return { kind: 'none' };
  return { kind: 'text', text: new TextDecoder().decode(answer.body) };
}
