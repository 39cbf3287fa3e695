// JSON columns: written by this room alone, so what is read has the type that was written.
import type { Json } from './tables.ts';

export function json(value: unknown): Json {
  return JSON.stringify(value);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- The caller knows what stands in the column.
export function parsed<T>(text: Json): T {
  return JSON.parse(text) as T;
}
