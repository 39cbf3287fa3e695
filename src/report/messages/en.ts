// The report's words in English.
import { readHashedBy } from '../../model/hashed-by.ts';
import type { SkipReason } from '../../model/crawl-account.ts';
import type { Gate } from '../../model/severity.ts';
import { headlineWithContracts, type ContractHeadline } from './headline-with-contracts.ts';
import type { Messages } from './message-catalogue.ts';

const format = new Intl.NumberFormat('en-US');
const count = (n: number, one: string, many: string): string => `${format.format(n)} ${n === 1 ? one : many}`;

const gateLevel = (gate: Gate): string => (gate === 'never' ? 'off' : `${gate} and above`);

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  scope: 'out of scope',
  robots: 'disallowed by robots.txt',
  logout: 'ending the session',
  file: 'to a file',
  depth: 'too many links away',
  sample: 'of a kind that was sampled',
  budget: 'beyond the limits of the run',
};

const headline: Messages['headline'] = ({ kind, failing, open, exposed, gate, accepted = 0, suppressed = 0 }) => {
  if (kind === 'fail' && exposed === failing)
    return `${count(failing, 'cause exposes', 'causes expose')} personal data that was not yet sent`;
  if (kind === 'fail' && exposed > 0)
    return `${count(failing - exposed, 'cause sends', 'causes send')} personal data to third parties, ${format.format(exposed)} more ${exposed === 1 ? 'exposes' : 'expose'} it`;
  if (kind === 'fail') return `${count(failing, 'cause sends', 'causes send')} personal data to third parties`;
  if (kind === 'incomplete') return 'Not everything was seen, so this is no clean result';
  if (open === 0 && suppressed > 0) return `Nothing was seen but ${count(suppressed, 'suppressed cause', 'suppressed causes')}`;
  if (open === 0) return 'No personal data was seen going to third parties';
  if (gate === 'never' && exposed === open)
    return `${count(open, 'cause exposes', 'causes expose')} personal data that was not yet sent; the gate is off`;
  if (gate === 'never') return `${count(open, 'cause sends', 'causes send')} personal data to third parties; the gate is off`;
  if (accepted > 0) return `No new cause reaches the gate; ${count(accepted, 'accepted one', 'accepted ones')} did`;
  return `No cause reaches the gate; ${count(open, 'cause', 'causes')} below it ${open === 1 ? 'was' : 'were'} found`;
};

const OUTSIDE: ContractHeadline = {
  cases: (n) => `${count(n, 'case', 'cases')} outside of what was agreed with recipients`,
  join: (causes, cases) => `${causes}; ${cases}`,
};

/** Plain words, short sentences; figures with thousands separators. */
export const en: Messages = {
  reportTitle: 'Personal data sent by web pages: audit report',
  verdict: { pass: 'Pass', fail: 'Fail', incomplete: 'Incomplete' },
  headline: (facts) => headlineWithContracts(facts, headline, OUTSIDE),
  gate: gateLevel,
  gateLine: (gate) => `gate: ${gateLevel(gate)}`,
  severity: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', info: 'Info' },
  knownBy: {
    canary: 'planted value found',
    observed: 'seen on the wire',
    derived: 'changes with a planted value',
    checksum: 'confirmed by calculation',
    declared: 'declared by the vendor',
    shape: 'key and shape agree',
    name: 'key name alone',
  },
  severityCount: (severity, n) => `${format.format(n)} ${severity}`,

  recipients: (n) => count(n, 'recipient', 'recipients'),
  requests: (n) => count(n, 'request', 'requests'),
  categories: (n) => count(n, 'kind of data', 'kinds of data'),
  characters: (n) => count(n, 'character', 'characters'),
  bytes: (n) => count(n, 'byte', 'bytes'),
  more: (n) => `and ${format.format(n)} more`,
  morePlaces: (n) => `and ${count(n, 'more place', 'more places')}`,
  list: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`),

  series: (words) => words.join(', '),
  sentenceGap: ' ',

  figure: { causes: 'causes', categories: 'kinds of data', recipients: 'recipients', requests: 'requests' },

  complete: 'The audit is complete.',
  incomplete: 'The audit is incomplete. What was not seen may hold more:',
  pagesVisited: (visited, planned) => `${format.format(visited)} of ${count(planned, 'page', 'pages')} visited.`,
  visitsMade: (made, planned, pages) =>
    `${format.format(made)} of ${count(planned, 'visit', 'visits')} made, to ${count(pages, 'page', 'pages')}.`,
  requestsSeen: (total, third) =>
    `${count(total, 'request', 'requests')} seen, ${format.format(third)} of them to third parties.`,
  requestsJoined: (joined, total) => `The browser’s own events account for ${format.format(joined)} of ${format.format(total)}.`,
  reconciled: (n) => `The sink and the browser’s own log agree on all ${count(n, 'request', 'requests')}: nothing else left.`,
  crawled: ({ templates, skipped }) => {
    const left = Object.entries(skipped).map(([reason, n]) => `${format.format(n)} ${SKIPPED[reason as SkipReason]}`);
    const found = templates.reduce((sum, { pages }) => sum + pages, 0);
    return `${count(templates.length, 'kind of page', 'kinds of pages')} with ${count(found, 'address', 'addresses')} in all were found${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}.`;
  },
  formsDriven: (forms) => {
    const driven = forms.filter(({ drives }) => drives.length > 0).length;
    const actions = forms.reduce((sum, { drives }) => sum + drives.length, 0);
    return `${count(forms.length, 'form was', 'forms were')} found and ${format.format(driven)} driven, ${count(actions, 'time', 'times')} in all.`;
  },
  compared: ({ runs, compared, confirmed }) =>
    `${count(runs, 'run', 'runs')} with the same and with other values were compared: of ${count(compared, 'field', 'fields')} that can be, ${format.format(confirmed)} ${confirmed === 1 ? 'follows' : 'follow'} what was typed.`,
  sealed: (n) =>
    `The run was sealed: ${count(n, 'request was', 'requests were')} answered on this machine; nothing that the pages sent reached a third party.`,
  unsealed: 'The run was not sealed: third parties received what is listed here.',
  recorded: 'Recorded traffic was judged; no page was visited.',
  opaqueCount: (n) => `${count(n, 'part of a request', 'parts of requests')} could not be opened.`,
  outcome: {
    visited: 'visited',
    unreachable: 'unreachable',
    'step-failed': 'a step failed',
    certificate: 'certificate refused',
    crashed: 'page crashed',
    timeout: 'timed out',
    'out-of-scope': 'out of scope',
    captcha: 'captcha',
    'logged-out': 'logged out',
    'too-large': 'too large',
    'not-visited': 'not visited',
  },
  opaqueReason: {
    encrypted: 'encrypted',
    'unknown-format': 'format not known',
    'too-deep': 'nested too deep',
    'too-large': 'too large',
    'too-many': 'too many fields',
    'too-slow': 'took too long to open',
    truncated: 'cut off in the recording',
    malformed: 'malformed',
  },

  contents: 'Contents',
  toContent: 'Skip to the content',
  language: 'Language',
  overview: 'Overview',
  incidents: 'Causes, one by one',
  noIncidents: 'No cause was found.',
  recipientsTitle: 'Recipients',
  recipientsIntro: 'Everyone that the causes above send personal data to, and through which of them.',
  coverageTitle: 'What was looked at',
  noPages: 'No page was visited.',
  limitsTitle: 'What a run like this cannot see',
  limitsIntro: 'These limits hold for every run of this kind, complete or not.',
  opaqueTitle: 'What stayed closed',
  opaqueIntro: 'Parts of requests that could not be opened. They may hold personal data; nobody looked inside.',
  noOpaque: 'Every part of every request was opened.',
  rulesTitle: 'Rules behind the findings',
  runTitle: 'About this run',
  footer:
    'Values are masked and never stored. Digests are keyed with a key that lived as long as the run: they tell equal values apart from different ones in this report and nothing else.',
  column: {
    number: 'No.',
    case: 'Case',
    page: 'Page',
    data: 'Data',
    severity: 'Severity',
    certainty: 'How it is known',
    recipient: 'Recipient',
    recipients: 'Recipients',
    requests: 'Requests',
    values: 'Values',
    company: 'Company',
    purpose: 'Purpose',
    host: 'Host',
    where: 'Where in the request',
    masked: 'Masked value',
    path: 'Place in the request',
    decoded: 'Decoded from',
    outcome: 'Outcome',
    reason: 'Reason',
    size: 'Size',
    cases: 'Causes',
    request: 'Request',
    sentBy: 'Sent by',
    rule: 'Rule',
    why: 'Why it matters',
  },

  cause: {
    'page-url': 'Personal data in the page’s own URL',
    'form-get': 'A form submitted by GET',
    redirect: 'A redirect to a URL that holds personal data',
    referrer: 'Personal data in the Referer',
    title: 'Personal data in the page title',
    'data-layer': 'Personal data in the data layer',
    'typed-field': 'Input read by a tag',
    storage: 'Personal data in a cookie or in storage',
    contract: 'Outside of what was agreed with the recipient',
    unknown: 'Source not seen',
  },
  notYetSent: 'exposed, not yet sent',
  by: (actions) => `by: ${actions.join(', ')}`,
  state: { new: 'new', unchanged: 'known', absent: 'no longer seen' },
  suppressedUntil: (date) => `accepted until ${date}`,
  dataTitle: 'Data',
  evidenceTitle: 'Evidence: where each value was found',
  evidenceIntro: 'Each place is a path into the request, from the outside in. Values are masked.',
  sampleTitle: 'One request to each recipient',
  pagesTitle: 'Pages',
  adviceTitle: 'What to do',
  stage: { today: 'Today', repair: 'Repair', 'clean-up': 'Clean up', prevent: 'Keep it closed' },
  via: (codecs) => `via ${codecs.join(' → ')}`,
  plain: 'as sent',
  hashedBy: (digest) => {
    const { recipe, how } = readHashedBy(digest);
    if (how === 'unknown') return 'in an unknown transformation that changes with the input';
    if (how === 'opened') return `sent as ${recipe}, which was opened by trying all values`;
    return how === 'length' ? `as a digest, ${recipe} by its length` : `as its ${recipe} digest`;
  },
  unknownVendor: 'Unknown recipient',
  firstPartyHost: 'first-party host',
  purpose: {
    analytics: 'analytics',
    advertising: 'advertising',
    'tag-manager': 'tag manager',
    'session-replay': 'session replay',
    personalisation: 'personalisation',
    'customer-data': 'customer data platform',
    chat: 'chat',
    monitoring: 'monitoring',
    affiliate: 'affiliate',
    security: 'security',
    other: 'other',
  },
  fingerprint: 'Fingerprint',
  seen: (first, last) => (first === last ? `seen ${first}` : `seen ${first} to ${last}`),
  initiator: { preflight: 'CORS preflight', unknown: 'not seen by the browser’s events' },

  fact: {
    tool: 'Tool',
    command: 'Kind of run',
    rules: 'Rules and vendors',
    rulesDigest: 'Digest of the rules',
    configDigest: 'Digest of the configuration',
    browser: 'Browser',
    started: 'Started',
    ended: 'Ended',
    duration: 'Duration',
    sealed: 'Sealed',
    gate: 'Gate',
  },
  command: {
    scan: 'scan of live pages',
    replay: 'replay of recorded traffic',
    demo: 'demonstration on loopback',
    attach: 'watch over another browser',
    merge: 'several runs as one',
  },
  none: 'none',
  yes: 'yes',
  no: 'no',
  rulesLoaded: (rules, vendors) => `${count(rules, 'rule', 'rules')}, ${count(vendors, 'vendor file', 'vendor files')}`,
  seconds: (n) => count(n, 'second', 'seconds'),
};
