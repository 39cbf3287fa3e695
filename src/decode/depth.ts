// How deep the peeler stands in what senders put inside each other, and how much deeper each codec takes it.
import type { Codec } from './codec.ts';
import { LIMITS } from './limits.ts';

export interface Depth {
  readonly layers: number;
  /** Percent layers directly above: they count on their own, because every carrier writes its values with one. */
  readonly percents: number;
}

/** Where a carrier's parts stand. */
export const SURFACE: Depth = { layers: 0, percents: 0 };

/** Layers that an opening of this codec adds. */
export function costOf(codec: Codec): number {
  return isPercent(codec) ? 0 : 1;
}

/** Where what this codec opened stands. */
export function below(depth: Depth, codec: Codec): Depth {
  return { layers: depth.layers + costOf(codec), percents: isPercent(codec) ? depth.percents + 1 : 0 };
}

/** May the codec open nothing more here? */
export function isTooDeep(codec: Codec, depth: Depth): boolean {
  return isPercent(codec) ? depth.percents >= LIMITS.percentLayers : depth.layers >= LIMITS.depth;
}

function isPercent({ id }: Codec): boolean {
  return id === 'percent';
}
