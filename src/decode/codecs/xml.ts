// XML and SOAP → attributes and texts by element (https://www.w3.org/TR/xml). A page's HTML is seldom that strict and stays a text.
import type { TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { readXml } from '../read-xml.ts';

// Whoever wrote entities for the signs of a text that was XML already: those are undone first.
const ESCAPED_TAG = /<&(?:sol|#47|#x2f);/i;

export const xml: TextCodec = {
  id: 'xml',
  takes: 'text',
  stage: 'document',
  guard: { needs: '<', least: 8 },
  opens: (text) => {
    if (!/^\s*<[?!A-Za-z_]/.test(text) || ESCAPED_TAG.test(text)) return undefined;
    const texts = readXml(text, LIMITS.members + 1);
    if (texts === undefined || texts.length === 0) return undefined;
    const parts = texts.map(({ steps, text: content, group, start, end }) => ({
      steps,
      content,
      group,
      at: { start, end },
      hints: {},
    }));
    return { kind: 'parts', likelihood: 'sure', parts };
  },
  proof: {
    pairs: [
      {
        encoded:
          '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.example/soap"><soap:Body><mail>taro@x.example</mail>' +
          '<koza no="0738261"/><mail>hanako@x.example</mail></soap:Body></soap:Envelope>',
        plain: {
          'Envelope.Body.mail': 'taro@x.example',
          'Envelope.Body.koza.no': '0738261',
          'Envelope.Body.mail[1]': 'hanako@x.example',
        },
      },
      { encoded: '<r><!-- note --><q><![CDATA[a < b]]></q></r>', plain: { 'r.q': 'a < b' } },
      // Cut by a length limit.
      { encoded: '<r><q>koza</q><m>taro@x.ex', plain: { 'r.q': 'koza', 'r.m': 'taro@x.ex' } },
    ],
    refuses: [
      '<b>koza</b> no',
      'a < b > c',
      '<3 <3',
      '<p>koza<br>no</p>',
      '<>',
      'koza_no',
      '<r>a</r><r>b</r>',
      '<r><m>koza<&sol;m><&sol;r>',
    ],
  },
};
