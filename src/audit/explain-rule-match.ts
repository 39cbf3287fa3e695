// One rule on recorded or given requests → why it matched each field or did not, as text.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import type { Finding } from '../model/finding.ts';
import { Raw } from '../model/raw.ts';
import type { RuleId, RuleInfo } from '../model/rule.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { createExplainer } from '../detect/explain/explain-request.ts';
import { explainRuleMatch, type RuleOnField } from '../detect/explain/explain-rule-match.ts';
import { loadIdentity } from '../plan/identity.ts';
import { print, span, type Line } from '../report/exporters/terminal/print.ts';
import { MESSAGES } from '../report/messages.ts';
import { printableJson } from '../report/printable.ts';
import { chooseRequests, type ExplainView } from './explain-entry.ts';
import { withFindings } from './explain-findings.ts';
import { flow } from './explain-layout.ts';
import { requestLines } from './explain-request-lines.ts';
import { ruleLines } from './explain-rule-lines.ts';
import { ruleOf } from './explain-rule.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';
import { guardOutput } from './guard-output.ts';
import { decodeOptions } from './judge-traffic.ts';
import { judgedFindings } from './judged-findings.ts';
import { loadKnowledge } from './knowledge.ts';
import { plantedIn, readRecording } from './read-recording.ts';
import { readGivenRequest } from './read-given-request.ts';
import { summariseRequest } from './summarise-request.ts';

/** Where the requests come from: a recording, or what somebody typed. */
export type Asked =
  | { readonly kind: 'recording'; readonly file: string; readonly entry: string | undefined }
  | { readonly kind: 'given'; readonly request: string };

export interface RuleQuestion {
  readonly rule: string;
  readonly asked: Asked;
  readonly page: string | undefined;
  readonly identity: string | undefined;
  readonly rules: readonly string[];
  /** Fields that did not come near, too. */
  readonly all: boolean;
}

interface Met {
  readonly decoded: DecodedRequest;
  readonly fields: readonly RuleOnField[];
}

/** So many requests of a recording are shown; more are counted. */
const MOST_SHOWN = 20;

/** Throws RULE_UNKNOWN, REQUEST_UNKNOWN, REQUEST_INVALID and what reading a recording throws. */
export async function explainRuleOnTraffic(question: RuleQuestion, view: ExplainView): Promise<string> {
  const { requests, planted } = await requestsOf(question);
  const knowledge = await loadKnowledge(question.rules);
  const rule = ruleOf(knowledge, question.rule);
  const identity = question.identity === undefined ? planted : await loadIdentity(question.identity);
  const explainer = createExplainer(knowledge.rules, identity);
  const options = decodeOptions(knowledge);
  const judged = await judgedFindings(requests, knowledge, identity);
  const met = requests.map((request): Met => {
    const decoded = decodeRequest(request, options);
    const found = judged.byRequest.get(request.id) ?? [];
    return { decoded, fields: withJudged(explainRuleMatch(rule, decoded, explainer), found, rule.info.id) };
  });
  const text = judged.shown(view.format === 'json' ? metJson(met) : metText(rule.info, met, question, view));
  guardOutput('the explanation', text, identity);
  return text;
}

// A field that is found behind a digest or a disguise came near whatever its key and its plain value say.
function withJudged(met: readonly RuleOnField[], findings: readonly Finding[], rule: RuleId): readonly RuleOnField[] {
  const fields = withFindings(
    met.map(({ field }) => field),
    findings,
    rule,
  );
  return met.map((one, at) => {
    const field = fields[at] ?? one.field;
    return { ...one, field, near: one.near || field.claims.length > 0 };
  });
}

async function requestsOf({
  asked,
  page,
}: RuleQuestion): Promise<{ requests: readonly DecodedRequest['request'][]; planted: Identity }> {
  if (asked.kind === 'given') return { requests: [readGivenRequest(new Raw(asked.request), page)], planted: {} };
  const recording = await readRecording(asked.file, page);
  const { file, entry } = asked;
  const requests = entry === undefined ? recording.requests : chooseRequests(recording.requests, { file, entry });
  return { requests, planted: plantedIn([recording]) };
}

function metText(info: RuleInfo, met: readonly Met[], question: RuleQuestion, view: ExplainView): string {
  const { language, color, width } = view;
  const words = EXPLAIN_WORDS[language];
  const isNear = ({ fields }: Met): boolean => question.all || fields.some(({ near }) => near);
  const [only, ...others] = met;
  const near = only !== undefined && others.length === 0 ? [only] : met.filter(isNear);
  const shown = near.slice(0, MOST_SHOWN);
  const lines: Line[] = [...headLines(info, language, width), []];
  const told = shown.flatMap(({ decoded, fields }) => [
    ...requestLines(decoded, language, width),
    [],
    ...ruleLines(fields, { language, width, all: question.all }),
    [],
  ]);
  lines.push(...told);
  if (near.length > shown.length) lines.push([span(words.andRequests(near.length - shown.length))]);
  if (met.length !== 1)
    lines.push(...flow([span(words.asked(met.length)), span(summary(met, words.summary))], { first: '', rest: '' }, width));
  return print(lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines, color);
}

function headLines({ id, title, category, severity }: RuleInfo, language: Language, width: number): readonly Line[] {
  const pieces = [
    span(`${id}: ${title[language]}`, 'strong'),
    span(category),
    span(MESSAGES[language].severity[severity], severity),
  ];
  return flow(pieces, { first: '', rest: '  ' }, width);
}

function summary(met: readonly Met[], say: (found: number, near: number, rest: number) => string): string {
  const found = met.filter(({ fields }) => fields.some(({ field }) => field.claims.some(({ fate }) => fate.kind === 'kept')));
  const near = met.filter((one) => !found.includes(one) && one.fields.some((field) => field.near));
  return say(found.length, near.length, met.length - found.length - near.length);
}

function metJson(met: readonly Met[]): string {
  return printableJson(
    met.map(({ decoded, fields }) => ({ request: summariseRequest(decoded), fields })),
    2,
  );
}
