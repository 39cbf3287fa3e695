// One request of a recording → its decode tree: what stands in it, how it was opened, who claimed it and why.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Language } from '../model/language.ts';
import { ScanError } from '../model/scan-error.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { createExplainer } from '../detect/explain/explain-request.ts';
import type { ExplainedField } from '../detect/explain/explained-field.ts';
import { loadIdentity } from '../plan/identity.ts';
import { print, span, type Line } from '../report/exporters/terminal/print.ts';
import { printableJson } from '../report/printable.ts';
import { loadProvenKnowledge } from './check-rules.ts';
import { flow } from './explain-layout.ts';
import { requestLines } from './explain-request-lines.ts';
import { explainTree } from './explain-tree.ts';
import { treeLines } from './explain-tree-lines.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';
import { withFindings } from './explain-findings.ts';
import { guardOutput } from './guard-output.ts';
import { decodeOptions } from './judge-traffic.ts';
import { judgedFindings } from './judged-findings.ts';
import { plantedIn, readRecording } from './read-recording.ts';
import { summariseRequest } from './summarise-request.ts';

export interface EntryQuestion {
  readonly file: string;
  /** 0-based entry of the file, or a request's id (`r3`). */
  readonly entry: string;
  readonly page: string | undefined;
  readonly identity: string | undefined;
  readonly rules: readonly string[];
}

/** How an explanation is shown. */
export interface ExplainView {
  readonly format: 'terminal' | 'json';
  readonly language: Language;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

interface ExplainedEntry {
  readonly decoded: DecodedRequest;
  readonly fields: readonly ExplainedField[];
}

/** The explanation as text; throws REQUEST_UNKNOWN beside what reading the file throws. */
export async function explainEntry(question: EntryQuestion, view: ExplainView): Promise<string> {
  const recording = await readRecording(question.file, question.page);
  const chosen = chooseRequests(recording.requests, question);
  const knowledge = await loadProvenKnowledge(question.rules);
  const identity = question.identity === undefined ? plantedIn([recording]) : await loadIdentity(question.identity);
  const { explain } = createExplainer(knowledge.rules, identity);
  const options = decodeOptions(knowledge);
  const judged = await judgedFindings(chosen, knowledge, identity);
  const entries = chosen.map((request): ExplainedEntry => {
    const decoded = decodeRequest(request, options);
    return { decoded, fields: withFindings(explain(decoded), judged.byRequest.get(request.id) ?? []) };
  });
  const text = judged.shown(
    view.format === 'json' ? entriesJson(entries) : entries.map((entry) => entryText(entry, view)).join('\n'),
  );
  guardOutput('the explanation', text, identity);
  return text;
}

/** Requests of one entry (a WebSocket has several); throws REQUEST_UNKNOWN. */
export function chooseRequests(
  requests: readonly OutboundRequest[],
  { file, entry }: Pick<EntryQuestion, 'file' | 'entry'>,
): readonly OutboundRequest[] {
  const isNumber = /^\d+$/.test(entry);
  const chosen = requests.filter(({ id, origin }) => (isNumber ? origin?.entry === Number(entry) : id === entry));
  if (chosen.length > 0) return chosen;
  const last = Math.max(-1, ...requests.map(({ origin }) => origin?.entry ?? -1));
  const named = /^[\w.]{1,20}$/.test(entry) ? `\`${entry}\`` : 'what was asked for';
  const held = last < 0 ? 'the recording holds none' : `entries 0 to ${last} can be read`;
  throw new ScanError('REQUEST_UNKNOWN', `${named}; ${held}`, { position: { file } });
}

function entryText({ decoded, fields }: ExplainedEntry, { language, color, width }: ExplainView): string {
  const words = EXPLAIN_WORDS[language];
  const keys = decoded.fields.map((field) => field.keys);
  const found = fields.reduce((sum, { claims }) => sum + claims.filter(({ fate }) => fate.kind === 'kept').length, 0);
  const lines: Line[] = [
    ...requestLines(decoded, language, width),
    [span(words.figures(fields.length, found, decoded.leftovers.length), 'quiet')],
    [],
    ...treeLines(explainTree(fields, keys, decoded.leftovers), { language, vendor: decoded.vendor, width }),
    [],
    ...flow([span(words.askRule, 'quiet')], { first: '', rest: '' }, width),
  ];
  return print(lines, color);
}

function entriesJson(entries: readonly ExplainedEntry[]): string {
  return printableJson(
    entries.map(({ decoded, fields }) => ({ request: summariseRequest(decoded), fields, closed: decoded.leftovers })),
    2,
  );
}
