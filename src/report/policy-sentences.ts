// Incident → what its page says about where data may go, where that makes a difference to it.
import type { CauseKind, Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import { givesWholeAddress, OUTWARD_DIRECTIVES } from '../model/page-policy.ts';
import { MESSAGES } from './messages.ts';

// The value stands in the page's address.
const IN_ADDRESS: ReadonlySet<CauseKind> = new Set<CauseKind>(['page-url', 'form-get', 'redirect', 'referrer']);

/** One on a Referrer-Policy that hands the whole address to third parties, one on a Content-Security-Policy; none for a page that sets neither. */
export function policySentences(
  { cause, policy, exposure }: Pick<Incident, 'cause' | 'policy' | 'exposure'>,
  language: Language,
): readonly string[] {
  if (policy === undefined) return [];
  const { referrer, limited } = policy;
  const isTold = IN_ADDRESS.has(cause.kind) && exposure !== 'exposed' && referrer !== undefined && givesWholeAddress(referrer);
  return [...(isTold ? [wholeAddress(referrer, language)] : []), ...(limited === undefined ? [] : [limits(limited, language)])];
}

function wholeAddress(referrer: string, language: Language): string {
  return language === 'en'
    ? `Its Referrer-Policy, ${referrer}, hands this whole address to every third party.`
    : `Referrer-Policyが ${referrer} のため、このURL全体がすべての第三者に渡ります。`;
}

function limits(limited: readonly string[], language: Language): string {
  const { list } = MESSAGES[language];
  const open = OUTWARD_DIRECTIVES.filter((directive) => !limited.includes(directive));
  if (language === 'en') {
    if (limited.length === 0) return `Its Content-Security-Policy limits none of ${list(open)}, so it does not hold data back.`;
    return `Its Content-Security-Policy limits ${list(limited)} to named hosts${open.length === 0 ? '' : `, and not ${list(open)}`}.`;
  }
  if (limited.length === 0) return `Content-Security-Policyは${list(open)}のいずれも制限しておらず、送信先は限定されません。`;
  return `Content-Security-Policyにより${list(limited)}の送信先は限定されています${open.length === 0 ? '' : `が、${list(open)}は限定されていません`}。`;
}
