// How much of one request is taken apart, against decode bombs; what lies beyond is said as `Opaque`, never assumed clean.

/** Figures of detection.md 6.3. A vendor's largest ordinary beacon stays one order of magnitude below each of them. */
export const LIMITS = {
  /** Containers and encodings inside each other. Percent is free: it is how every carrier writes its values. */
  depth: 6,
  /** Percent layers on top of each other. */
  percentLayers: 8,
  /** Containers and encodings that are opened in one request. */
  openings: 2_000,
  /** Values that are looked at in one request: parameters, members, elements. */
  parts: 10_000,
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
} as const;

/** What is left of the limits for one request. */
export interface Budget {
  /** Takes one opening; false when none is left. */
  takeOpening(): boolean;
  /** Takes one part; false when none is left. */
  takePart(): boolean;
  /** Takes decoded bytes; false when they exceed what is left. */
  takeBytes(bytes: number): boolean;
  /** Parts that may still be taken. */
  readonly partsLeft: number;
}

/** A full budget: one for each request or document. */
export function openBudget(): Budget {
  let openings: number = LIMITS.openings;
  let parts: number = LIMITS.parts;
  let bytes: number = LIMITS.decoded;
  return {
    takeOpening: () => {
      if (openings === 0) return false;
      openings -= 1;
      return true;
    },
    takePart: () => {
      if (parts === 0) return false;
      parts -= 1;
      return true;
    },
    takeBytes: (count) => {
      if (count > bytes) return false;
      bytes -= count;
      return true;
    },
    get partsLeft() {
      return parts;
    },
  };
}
