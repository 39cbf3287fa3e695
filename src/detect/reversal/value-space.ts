// A set of values small enough to be tried one by one, counted from 0. Its factory knows nothing of its file: its text runs in a thread.

export interface ValueSpace {
  /** At most 2²⁴. */
  readonly size: number;
  /** The value of `index`, which is below `size`. */
  readonly valueAt: (index: number) => string;
}

/** One space after the other. */
export function joinSpaces(spaces: readonly ValueSpace[]): ValueSpace {
  return {
    size: spaces.reduce((total, { size }) => total + size, 0),
    valueAt: (index) => {
      let rest = index;
      for (let place = 0; place < spaces.length; place++) {
        const space = spaces[place] as ValueSpace;
        if (rest < space.size) return space.valueAt(rest);
        rest -= space.size;
      }
      return '';
    },
  };
}
