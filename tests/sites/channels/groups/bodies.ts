// Every kind of body that a script can send.
import { channel, type Channel } from '../channel.ts';
import { post, run } from '../markup.ts';

/** A channel that posts what `code` makes of the mark. */
function body(id: string, code: (token: string) => string): Channel {
  return channel(id, ({ to, in: mark }) => ({
    page: run(`(async () => { ${post(to('c'), code(mark.body))} })()`),
    carries: ['url', 'body'],
  }));
}

const bytes = (token: string): string => `new Uint8Array([0, 255, 254, ...new TextEncoder().encode('${token}'), 0, 192, 128])`;
// Repeated, so that the packed bytes do not hold the mark as it stands.
const packed = (token: string): string =>
  `await new Response(new Blob(['${token} '.repeat(40)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()`;

export const bodies: readonly Channel[] = [
  body('post_text', (token) => `'${token} 口座'`),
  body('post_urlsp', (token) => `new URLSearchParams({ mail: '${token}', name: '太郎' })`),
  body('post_formdata', (token) => `(() => { const data = new FormData(); data.append('a', '${token}'); return data; })()`),
  body(
    'post_formdata_file',
    (token) =>
      `(() => { const data = new FormData(); data.append('f', new File(['${token}', ${bytes(token)}], 'a.bin')); return data; })()`,
  ),
  body('post_blob', (token) => `new Blob(['${token}'], { type: 'application/octet-stream' })`),
  body('post_arraybuffer_bin', (token) => `${bytes(token)}.buffer`),
  body('post_gzip_blob', (token) => `new Blob([${packed(token)}])`),
  body('post_gzip_ab', (token) => packed(token)),
  body('post_big_200k', (token) => `'${token}' + 'x'.repeat(200_000)`),
  body('post_big_blob_2m', (token) => `new Blob(['x'.repeat(2_000_000), '${token}'])`),
];
