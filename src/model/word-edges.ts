// Where one word ends and the next begins inside a run of letters and digits.

/** camelCase (`kozaNo`), the end of an acronym (`URLPath`), letter against digit (`tel1`, `1go`). */
export const WORD_EDGES: RegExp =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{M}])(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
