// Mail addresses of an inventory: plain ones, so that none can end a header or begin another.
import { z } from 'zod';
import { wrongWithLine } from './printable-line.ts';

/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const LONGEST = 254;
const MOST_OF_NAME = 80;

/** What browsers take in a field for addresses (HTML, "valid e-mail address"): docomo's old ones with two dots in a row included. */
const ADDRESS = z.regexes.html5Email;

/** A name in RFC 5322's quotes, or one that needs none; then the address in angle brackets. */
const MAILBOX = /^(?:"(?<quoted>[^"\\]*)"|(?<plain>[^()<>[\]:;@\\,"]*))\s*<(?<address>[^<>]*)>$/u;

export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

/** `audit@bank.example`, or with the name that readers see: `監査室 <audit@bank.example>`. */
export const mailboxSchema: z.ZodType<string> = z
  .string({ error: 'expected who sends, as in audit@bank.example' })
  .superRefine((text, context) => {
    const { quoted, plain, address = text } = MAILBOX.exec(text)?.groups ?? {};
    const name = (quoted ?? plain ?? '').trim();
    if (!isMailAddress(address) || (name !== '' && wrongWithLine(name, MOST_OF_NAME) !== undefined))
      context.addIssue({
        code: 'custom',
        message: 'expected an address, as in audit@bank.example, or `監査室 <audit@bank.example>`',
      });
  });
