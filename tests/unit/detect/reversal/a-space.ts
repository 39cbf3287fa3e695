// Small spaces, so that tables are made in no time.
import type { Space, SpaceName } from '../../../../src/detect/reversal/table-source.ts';

function createThreeDigits(): Space['values'] {
  return { size: 1000, valueAt: (index) => String(index + 1000).slice(1) };
}

function createCodes(): Space['values'] {
  return { size: 100, valueAt: (index) => `1-${index}` };
}

/** `000` to `999`, and `1-0` to `1-99` for `postal`. */
export function aSpace(name: SpaceName): Space {
  const create = name === 'small' ? createThreeDigits : createCodes;
  return { values: create(), program: `(${create.toString()})()` };
}
