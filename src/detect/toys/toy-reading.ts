// A text as it reads when a toy is undone.

export interface ToyReading {
  readonly text: string;
  /** Outermost first: `base64`, `xor`; `reversed`; `caesar`. */
  readonly layers: readonly string[];
}
