// Memory that is given back early. One request of a megabyte leaves tens of megabytes of texts and fields behind it, and by itself the engine
// lets such garbage grow to several times what is in use: 300 MB after a handful of them, where 60 are needed.
import { setFlagsFromString } from 'node:v8';

/** Collected when the heap has grown by so much since it was last collected; by itself up to 300. */
const PERCENT = 50;

/** For a program of our own, at its start: it counts for the whole process, so that a library must not ask for it. V8 flag `heap_growing_percent`. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
