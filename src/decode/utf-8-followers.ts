// UTF-8 byte by byte, for whoever would rather give up at the first byte that breaks it than decode to the end.

/** How many bytes of the character are still to come (RFC 3629, section 4), -1 where this one cannot stand. `follow` is what the byte before gave. */
export function followersAfter(byte: number, follow: number): number {
  if (follow > 0) return (byte & 0xc0) === 0x80 ? follow - 1 : -1;
  if (byte < 0x80) return 0;
  return byte < 0xc2 || byte > 0xf4 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}
