// How OneTrust's banner is answered: by autoconsent; where the machine is busy, by what we know of the tool ourselves.
import { expect } from 'vitest';

export const ONETRUST = expect.toBeOneOf([
  { kind: 'autoconsent', name: 'Onetrust' },
  { kind: 'known', name: 'OneTrust' },
]) as unknown;
