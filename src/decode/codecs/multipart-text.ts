// A multipart body that stands as a text inside something else → its bytes, which `multipart` takes apart.
import type { TextCodec } from '../codec.ts';

export const multipartText: TextCodec = {
  id: 'multipart-text',
  takes: 'text',
  stage: 'document',
  silent: true,
  guard: { needs: '-', least: 30 },
  opens: (text) =>
    /^--[^\r\n]{1,70}\r?\ncontent-disposition:/i.test(text)
      ? { kind: 'decoded', likelihood: 'sure', content: Buffer.from(text), hints: {} }
      : undefined,
  proof: {
    pairs: [
      {
        encoded: '--b\r\nContent-Disposition: form-data; name="pin"\r\n\r\n4827\r\n--b--\r\n',
        plain: '--b\r\nContent-Disposition: form-data; name="pin"\r\n\r\n4827\r\n--b--\r\n',
      },
    ],
    refuses: ['--b', '-- a note --\r\nContent-Disposition is a header of mail', 'koza-no'],
  },
};
