// Bytes of a picture, a sound or a font: a format that is known and holds no form field.

const MAGIC: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV
  [0x1a, 0x45, 0xdf, 0xa3], // Matroska and WebM
  [0x4f, 0x67, 0x67, 0x53], // Ogg
  [0x77, 0x4f, 0x46, 0x46], // WOFF
  [0x77, 0x4f, 0x46, 0x32], // WOFF2
];

/** What a picture shows is beyond this tool: it is neither read nor counted as unread (docs/architecture.md says so). */
export function isMedia(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, index) => bytes[index] === byte));
}
