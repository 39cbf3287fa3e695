// YAML files that people write: parsed with positions, so that every complaint names file, line and column.
import { isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../model/config-places.ts';
import { ScanError, type ErrorCode, type FilePosition } from '../model/scan-error.ts';

/** A parsed file that still knows where each of its nodes stands. */
export interface YamlFile<T> {
  readonly value: T;
  /** Line and column (1-based) of the node at `path`, or of its nearest parent that exists. */
  positionOf(path: readonly PropertyKey[]): FilePosition;
  /** The first line of that node, from its key on where it has one, without what is written behind it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** How scalars are read. */
export interface YamlReading {
  /** True for a path whose scalars are text as written: `0496813` keeps its zero, `no` stays a word. */
  readonly asWritten?: (path: readonly PropertyKey[]) => boolean;
}

/**
 * Parses `text` and holds it against `schema`. The first complaint, unknown keys before others and then in the order of the file, is thrown as a `ScanError`
 * with `code` and its position; it names keys and expected types, never the value that was met.
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  code: ErrorCode,
  reading: YamlReading = {},
): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const positionAt = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    throw new ScanError(code, aliasHint(firstLine(syntax.message)), { position: positionAt(syntax.pos[0]) });
  }
  if (reading.asWritten !== undefined) keepAsWritten(document, reading.asWritten);
  const positionOf = (path: readonly PropertyKey[]): FilePosition => positionAt(offsetOf(document, path));
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const start = offsetOf(document, path);
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
    const [first = ''] = text.slice(start, node?.range?.[1]).split('\n', 1);
    const from = lines.linePos(start);
    const to = lines.linePos(start + Math.max(1, first.trimEnd().length));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const parsed = schema.safeParse(plainValue(document, (reason) => new ScanError(code, reason, { position: positionAt(0) })));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => {
      const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
      const where = path.map(String).join('.');
      const what = unknownKey === undefined ? firstLine(issue.message) : `unknown field \`${where}\``;
      return {
        unknown: unknownKey !== undefined,
        offset: offsetOf(document, path),
        text: unknownKey === undefined && where !== '' ? `\`${where}\`: ${what}` : what,
      };
    });
    // A misspelt key is told before the key that is missing because of it.
    const first = complaints.sort((a, b) => Number(b.unknown) - Number(a.unknown) || a.offset - b.offset)[0];
    throw new ScanError(code, first?.text ?? 'does not fit the schema', { position: positionAt(first?.offset ?? 0) });
  }
  return { value: parsed.data, positionOf, placeOf };
}

// A name behind `*` that nothing bears, and one that stands for more and more of itself, are found here and not before.
function plainValue(document: Document, complaint: (reason: string) => ScanError): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    if (cause instanceof ReferenceError) throw complaint(aliasHint('an alias that does not resolve'));
    throw cause;
  }
}

// `schedule: */5 * * * *` is no slip that a person would look up under "alias".
function aliasHint(message: string): string {
  return /\balias\b/i.test(message) ? `${message}; a value that begins with * needs quotes` : message;
}

function keepAsWritten(document: Document, asWritten: (path: readonly PropertyKey[]) => boolean): void {
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value === 'string' || node.source === undefined) return;
      const keys = ancestors.flatMap((ancestor) =>
        isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      );
      if (asWritten(keys)) node.value = node.source;
    },
  });
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

// The key's own position where it has one: a person looks for the word that is wrong, not for its value.
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? undefined : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMapping(parent)) {
      const pair = parent.items.find((item) => String(item.key?.value) === String(last));
      if (pair?.key?.range !== undefined && pair.key.range !== null) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
}

interface Mapping {
  readonly items: readonly {
    readonly key: {
      readonly value?: string | number | boolean | null;
      readonly range?: readonly [number, number, number] | null;
    } | null;
  }[];
}

function isMapping(node: unknown): node is Mapping {
  return (
    typeof node === 'object' &&
    node !== null &&
    'items' in node &&
    Array.isArray(node.items) &&
    node.items.every((item) => typeof item === 'object' && item !== null && 'key' in item)
  );
}
