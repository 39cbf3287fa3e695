// The head of an explanation: which request this is, who received it, what page sent it.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Language } from '../model/language.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { displayWidth } from '../platform/display-width.ts';
import { span, type Line } from '../report/exporters/terminal/print.ts';
import { flow } from './explain-layout.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';

const FLUSH = { first: '', rest: '  ' };

export function requestLines({ request, vendor }: DecodedRequest, language: Language, width: number): readonly Line[] {
  const words = EXPLAIN_WORDS[language];
  const { origin, document, sink } = request;
  const recipient = vendor === undefined ? words.noVendor : words.vendor(vendor.name[language], vendor.company, vendor.country);
  return [
    ...addressLines(`${request.method} ${redactUrl(request.url)}`, width),
    ...flow(
      [
        ...(origin === undefined ? [] : [span(words.entry(origin.entry, origin.file)), span(request.id)]),
        span(words.party[sink.party]),
        span(recipient),
      ],
      FLUSH,
      width,
    ),
    ...flow([span(words.page(redactUrl(document.url)), 'quiet')], FLUSH, width),
  ];
}

// Between parameters a line may end; an address keeps no other order than that.
function addressLines(address: string, width: number): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of address.split(/(?<=[?&])/)) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = '  ';
    }
    line += piece;
  }
  return [...lines, line].map((text) => [span(text, 'strong')]);
}
