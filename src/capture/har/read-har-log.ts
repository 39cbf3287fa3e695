// HAR text → its pages and entries, as far as it goes. A broken file gives what is whole in it, and a gap that says where it ends.
import { ScanError } from '../../model/scan-error.ts';
import { logExtensionSchema, type LogExtension } from './har-extension.ts';
import { parseJson, salvageArray, salvageObject, type WholeObjects } from './salvage-json.ts';
import { textPosition } from './text-position.ts';

export interface HarLog {
  /** `title` of each page by its id, in the file's order. */
  readonly pages: ReadonlyMap<string, string>;
  /** Not judged yet: any JSON value may stand where an entry should. */
  readonly entries: readonly { readonly index: number; readonly value: unknown }[];
  readonly extension: LogExtension | undefined;
  readonly gaps: readonly string[];
}

/** Throws ScanError TRAFFIC_INVALID when there are no entries to look for. */
export function readHarLog(file: string, text: string): HarLog {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed === undefined) return salvageLog(file, text);
  const log = member(parsed, 'log');
  const entries = member(log, 'entries');
  if (!Array.isArray(entries)) throw noHar(file, text, 'it is JSON, but has no list `log.entries`');
  const extension = member(log, '_tagspill');
  const read = logExtensionSchema.safeParse(extension);
  return {
    pages: titlesOf(member(log, 'pages')),
    entries: entries.map((value: unknown, index) => ({ index, value })),
    extension: read.data,
    gaps:
      extension === undefined || read.success ? [] : [`${file}: log._tagspill is not as tagspill writes it, and was not used`],
  };
}

function salvageLog(file: string, text: string): HarLog {
  const entries = salvageArray(text, 'entries');
  if (entries === undefined) throw noHar(file, text, 'it is not JSON, and no list of entries begins in it');
  const pages = salvageArray(text, 'pages')?.objects.map(({ start, end }) => parseJson(text.slice(start, end)));
  const values = entries.objects.map(({ start, end }, index) => ({ index, value: parseJson(text.slice(start, end)), start }));
  const garbled = values.filter(({ value }) => value === undefined);
  return {
    pages: titlesOf(pages),
    entries: values.filter(({ value }) => value !== undefined),
    extension: logExtensionSchema.safeParse(salvageObject(text, '_tagspill')).data,
    gaps: [
      ...garbled.map(({ index, start }) => `${place(file, text, start)}: entry ${index} is not valid JSON`),
      ...breakOf(file, text, entries, garbled.length),
    ],
  };
}

function breakOf(file: string, text: string, { objects, brokenAt }: WholeObjects, garbled: number): readonly string[] {
  const whole = objects.length - garbled;
  const count = `${whole} whole ${whole === 1 ? 'entry' : 'entries'}`;
  if (brokenAt !== undefined) return [`${place(file, text, brokenAt)}: the file breaks off after ${count}`];
  return garbled > 0 ? [] : [`${file}: the file is not valid JSON outside of its ${count}`];
}

function titlesOf(pages: unknown): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const page of Array.isArray(pages) ? pages : []) {
    const id = member(page, 'id');
    const title = member(page, 'title');
    if (typeof id === 'string') titles.set(id, typeof title === 'string' ? title : '');
  }
  return titles;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function noHar(file: string, text: string, detail: string): ScanError {
  const start = Math.max(text.search(/\S/), 0);
  return new ScanError('TRAFFIC_INVALID', detail, { position: { file, ...textPosition(text, start) } });
}

function place(file: string, text: string, offset: number): string {
  const { line, column } = textPosition(text, offset);
  return `${file}:${line}:${column}`;
}
