// `data:` URLs → their media type and content (RFC 2397). A picture's content is no field, and no unread text either.
import type { Part, TextCodec } from '../codec.ts';

export const dataUri: TextCodec = {
  id: 'data-uri',
  takes: 'text',
  stage: 'document',
  guard: { needs: ':', least: 8 },
  opens: (text) => {
    // Folded like that it is quoted-printable first.
    if (!/^data:/i.test(text) || /=\r?\n/.test(text)) return undefined;
    const comma = text.indexOf(',');
    const type = comma < 0 || comma > 256 ? undefined : text.slice('data:'.length, comma);
    if (type === undefined || !/^[\w.+/-]*(?:;[\w.+-]+(?:=[^;,\s]*)?)*$/.test(type)) return undefined;
    const from = comma + 1;
    const isBase64 = /;base64$/i.test(type);
    const written = text.slice(from);
    // A form's reader made spaces of the pluses.
    const content = isBase64 ? Buffer.from(written.replaceAll(/%3D/gi, '=').replaceAll(' ', '+'), 'base64') : written;
    const mediaType: Part = { ...part('type', 'data:'.length, comma), content: type };
    return { kind: 'parts', likelihood: 'sure', parts: [mediaType, { ...part('data', from, text.length, type), content }] };
  },
  proof: {
    pairs: [
      { encoded: 'data:text/plain;base64,dGFyb0B4LmV4YW1wbGU=', plain: { type: 'text/plain;base64', data: 'taro@x.example' } },
      { encoded: 'data:,koza%20no', plain: { data: 'koza%20no' } },
      { encoded: 'data:text/html;charset=utf-8,<p>%E5%8F%A3', plain: { type: 'text/html;charset=utf-8', data: '<p>%E5%8F%A3' } },
    ],
    refuses: ['data: a, b', 'data', 'metadata:,x', 'data:who knows, nobody', 'data:text/plain'],
  },
};

function part(key: string, start: number, end: number, contentType?: string): Omit<Part, 'content'> {
  return { steps: [{ kind: 'key', key }], group: 0, at: { start, end }, hints: { contentType } };
}
