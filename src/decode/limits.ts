// How much of one request is taken apart, against decode bombs; what lies beyond is said as `Opaque`, never assumed clean.
import type { Opaque } from '../model/decoded-request.ts';

/** Figures of detection.md 6.3. A vendor's largest ordinary beacon stays one order of magnitude below each of them. */
export const LIMITS = {
  /** Containers and encodings inside each other. Percent is free: it is how every carrier writes its values. */
  depth: 6,
  /** Percent layers on top of each other. */
  percentLayers: 8,
  /** Containers and encodings that are opened in one request. */
  openings: 2_000,
  /** Values that are looked at in one request: parameters, members, elements. */
  parts: 12_000,
  /** From so many values on, those that say nothing by themselves are read together (`quiet-members.ts`). */
  partsUntilCrowded: 2_000,
  /** Values of one request, those that are read together among them: a recording of 2 MB has 150,000. */
  members: 300_000,
  /** Bytes and characters made by decoding one request. */
  decoded: 8_388_608,
  /** Output of one decompression. */
  inflated: 4_194_304,
  /** Output of one decompression for each byte of input, above a floor that leaves short repetitive payloads alone. */
  ratio: 200,
  ratioFloor: 65_536,
  /** Characters of one base64 or hex token. */
  token: 262_144,
  /** Bytes of one body that are read. */
  body: 2_097_152,
  /** Objects and arrays inside each other in one JSON text. */
  jsonDepth: 64,
  /** Messages, maps and elements inside each other in one protobuf, MessagePack, CBOR or XML. */
  binaryDepth: 8,
  xmlDepth: 64,
  /**
   * Milliseconds of work on taking one request apart (`platform/work-clock.ts`): a beacon takes 1, a recording of 2 MB a hundred. What is
   * used here is no longer there for asking the fields (`detect/field-clock.ts`); both end within 500.
   */
  milliseconds: 400,
} as const;

/** Why a budget refuses. */
export type Shortage = Extract<Opaque['reason'], `too-${string}`>;

/** What is left of the limits for one request. Each taking gives undefined, or the limit that stands against it. */
export interface Budget {
  takeOpening(): Shortage | undefined;
  takePart(): Shortage | undefined;
  /** Of a value that is read together with others. */
  takeMember(): Shortage | undefined;
  takeBytes(bytes: number): Shortage | undefined;
  /** Parts that may still be taken. */
  readonly partsLeft: number;
  readonly isCrowded: boolean;
}

// A session replay has ten thousand parts: the clock is asked at every sixteenth.
const PARTS_PER_LOOK = 16;
const MEMBERS_PER_LOOK = 1_024;
const CROWDED_AT = LIMITS.parts - LIMITS.partsUntilCrowded;

/** A full budget: one for each request or document. `clock` counts milliseconds of work from any beginning. */
export function openBudget(clock: () => number): Budget {
  let openings: number = LIMITS.openings;
  let parts: number = LIMITS.parts;
  let members: number = LIMITS.members;
  let bytes: number = LIMITS.decoded;
  const end = clock() + LIMITS.milliseconds;
  let isLate = false;
  const lateness = (): 'too-slow' | undefined => {
    isLate ||= clock() > end;
    return isLate ? 'too-slow' : undefined;
  };
  return {
    takeOpening: () => {
      if (openings === 0) return 'too-many';
      openings -= 1;
      return lateness();
    },
    takePart: () => {
      if (parts === 0 || members === 0) return 'too-many';
      parts -= 1;
      members -= 1;
      if (isLate) return 'too-slow';
      return parts % PARTS_PER_LOOK === 0 ? lateness() : undefined;
    },
    takeMember: () => {
      if (members === 0) return 'too-many';
      members -= 1;
      if (isLate) return 'too-slow';
      return members % MEMBERS_PER_LOOK === 0 ? lateness() : undefined;
    },
    takeBytes: (count) => {
      if (count > bytes) return 'too-large';
      bytes -= count;
      return undefined;
    },
    get partsLeft() {
      return parts;
    },
    get isCrowded() {
      return parts <= CROWDED_AT;
    },
  };
}
