// JSON text + schema → value, or RUN_INVALID with file and line. What was met is never repeated: a run directory may be damaged,
// but it may also be something else that holds values.
import type { z } from 'zod';
import { ScanError, type FilePosition } from '../../model/scan-error.ts';
import { parseYaml } from '../../platform/yaml-file.ts';

/** A parsed file, and where its parts stand. */
export interface JsonText<T> {
  readonly value: T;
  /** Line and column of the node at `path`. */
  positionOf(path: readonly PropertyKey[]): FilePosition;
}

/** One JSON document. */
export function readJson<T>(file: string, text: string, schema: z.ZodType<T>): JsonText<T> {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new ScanError('RUN_INVALID', 'is not JSON', { position: syntaxPosition(file, text, schema) });
  // JSON is YAML, and the YAML reader keeps positions; it is slow, so it is asked only where one is needed.
  const located = (): JsonText<T> => parseYaml(file, text, schema, 'RUN_INVALID');
  const fits = schema.safeParse(parsed.value);
  return fits.success ? { value: fits.data, positionOf: (path) => located().positionOf(path) } : located();
}

/** One JSON value a line; empty lines are skipped. Each value comes with its line (1-based). */
export function readJsonLines<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): readonly { readonly value: T; readonly line: number }[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const line = index + 1;
    const parsed = parseJson(content);
    if (!parsed.ok) throw new ScanError('RUN_INVALID', 'is not JSON', { position: { file, line } });
    const fits = schema.safeParse(parsed.value);
    if (fits.success) return [{ value: fits.data, line }];
    const complaint = fits.error.issues[0];
    const where = complaint === undefined || complaint.path.length === 0 ? '' : `\`${complaint.path.map(String).join('.')}\`: `;
    throw new ScanError('RUN_INVALID', `${where}${complaint?.message ?? 'does not fit the schema'}`, {
      position: { file, line },
    });
  });
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function syntaxPosition(file: string, text: string, schema: z.ZodType): FilePosition {
  try {
    parseYaml(file, text, schema, 'RUN_INVALID');
  } catch (error) {
    if (error instanceof ScanError && error.position !== undefined) return error.position;
  }
  return { file };
}
