// Why a rule matched a request or did not, as its author reads it.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { explainRuleOnTraffic, type Asked, type RuleQuestion } from '../../../src/audit/explain-rule-match.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import { ruleText } from '../detect/a-decoded.ts';

// Every explanation reads all rules and vendors; machines differ.
vi.setConfig({ testTimeout: 120_000 });

const PARCEL = ruleText(
  'parcel-number',
  'customer_no',
  "  - key: [parcel no]\n    notKey: [last parcel no]\n    value: { pattern: '\\d{12}', normalize: [nfkc, strip-separators], deny: ['^0+$'] }\n  - key: [waybill]\n    value: { pattern: '[A-Z]{2}\\d{9}' }\n    siblings: [postal]",
);

async function asked(request: string | Asked, more: Partial<RuleQuestion> = {}): Promise<string> {
  const folder = await suiteFolder('explain-rule');
  await writeFile(join(folder, 'parcel-number.yaml'), PARCEL);
  const text = await explainRuleOnTraffic(
    {
      rule: 'parcel-number',
      asked: typeof request === 'string' ? { kind: 'given', request } : request,
      page: undefined,
      identity: undefined,
      rules: [folder],
      all: false,
      ...more,
    },
    { format: 'terminal', language: 'en', color: false, width: 100 },
  );
  await writeFile(join(folder, 'explained.txt'), text);
  return text;
}

const FIELDS =
  'parcel_no=123456789012&parcelno=123&last_parcel_no=123456789012&parsel_no=123456789012&waybill=AB123456789&ref=987654321098&theme=dark';

describe('one request', () => {
  it('shows fields that came near, each with the step that it failed at', async () => {
    expect(await asked(`https://t.example/c?${FIELDS}`)).toMatchInlineSnapshot(`
      "parcel-number: parcel-number · customer_no · High

      GET https://t.example/c?parcel_no=•••&parcelno=•••&last_parcel_no=•••&parsel_no=•••&waybill=•••&
        ref=•••&theme=•••
      to a third party · no vendor known
      sent by https://lender.example/

      ● query.parcel_no · 12 digits
        alternative 1 of 2
          ✓ key phrase \`parcel no\` stands in the keys
          ✓ no phrase of \`notKey\`
          ✓ the value fits \`\\d{12}\`
          ✓ it stands free
          ✓ not on the deny list
        → ● parcel-number · Customer number · High · shape: key \`parcel no\`, pattern

      ○ query.parcelno · 3 digits
        alternative 1 of 2
          ✗ no key phrase in the keys · \`parcel no\` has the same letters, divided into other words

      ○ query.last_parcel_no · 12 digits
        alternative 1 of 2
          ✓ key phrase \`parcel no\` stands in the keys
          ✗ refused by \`notKey\`: \`last parcel no\`

      ○ query.parsel_no · 12 digits
        alternative 1 of 2
          ✗ no key phrase in the keys · the nearest is \`parcel no\`, 1 letter away · the value would fit

      ○ query.waybill · 11 letters and digits
        alternative 2 of 2
          ✓ key phrase \`waybill\` stands in the keys
          ✓ the value fits \`[A-Z]{2}\\d{9}\`
          ✓ it stands free
        → ○ parcel-number · Customer number · shape: key \`waybill\`, pattern
            not reported: none of \`postal\` stands in the same object

      The value would fit, but no key phrase is near:
          query.ref · 12 digits

      2 fields did not come near; --all shows them too
      "
    `);
  });

  it('tells what an audit sees behind a disguise', async () => {
    const written = Buffer.from('moc.elpmaxe@orat.adamay').toString('base64url');
    const text = await asked(`https://t.example/c?memo=${written}`, { rule: 'email' });
    expect(text).toMatch(/^● query\.memo · e-mail form, 23 characters · via base64$/m);
    expect(text).toContain('→ ● email · E-mail address · High · shape: behind reversed');
  });

  it('tells what an audit opens, and what was known of the digest before', async () => {
    const pin = createHash('md5').update('4821').digest('hex');
    expect(await asked(`https://t.example/c?memo=${pin}`, { rule: 'pin' })).toContain(
      '→ ● pin · PIN · Critical · shape: sent as md5, which was opened by trying all values',
    );
    const keyed = await asked(`https://t.example/c?pin=${pin}`, { rule: 'pin' });
    expect(keyed).toContain('not reported: `pin` is stronger (checksum)');
    expect(await asked(`https://t.example/c?memo=${pin}`, { rule: 'postal-code' })).not.toContain('●');
  });

  it('shows every field and alternative on demand', async () => {
    const text = await asked(`https://t.example/c?${FIELDS}`, { all: true });
    expect(text).toContain('○ query.theme · 4 lower-case letters');
    expect(text.match(/alternative 2 of 2/g)).toHaveLength(8);
  });

  it.each([
    'POST https://t.example/c parcel_no=123456789012',
    '{"url":"https://t.example/c","method":"POST","body":"{\\"parcelNo\\":\\"123456789012\\"}"}',
    '{\n  "url": "https://t.example/c?parcel_no=123456789012"\n}',
  ])('takes a line or JSON: %s', async (request) => {
    expect(await asked(request)).toContain('→ ● parcel-number');
  });

  it('never repeats what was typed', async () => {
    expect(await asked(`https://t.example/c?${FIELDS}`, { all: true })).not.toMatch(/123456789|987654321|dark/);
  });

  it.each(['parcel 123456789012', '{"ur":"123456789012"}', '{', '', 'GET nowhere'])(
    'refuses %s without repeating it',
    async (request) => {
      const error = await asked(request).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'REQUEST_INVALID', exit: 2 });
      expect(String(error)).not.toContain('123456789012');
    },
  );
});

describe('a recording', () => {
  const recorded = async (entry?: string): Promise<string> => {
    const file = join(await suiteFolder('explain-rule'), 't.raw.jsonl');
    const urls = ['https://t.example/c?parcel_no=123456789012', 'https://t.example/c?a=1', 'https://t.example/c?parcel_no=12'];
    await writeFile(file, urls.map((url) => JSON.stringify({ url, page: 'https://lender.example/' })).join('\n'));
    return asked({ kind: 'recording', file, entry });
  };

  it('shows the requests that came near and counts them all', async () => {
    const text = await recorded();
    expect(text.match(/^entry \d/gm)).toEqual(['entry 0', 'entry 2']);
    expect(text).toContain('3 requests asked · found in 1, near in 1, nothing near in 1');
  });

  it('shows one entry, near or not', async () => {
    expect(await recorded('1')).toContain('No field came near');
    await expect(recorded('7')).rejects.toMatchObject({ code: 'REQUEST_UNKNOWN' });
  });
});

it('knows no rule of that name', async () => {
  await expect(asked('https://t.example/', { rule: 'parcel' })).rejects.toMatchObject({ code: 'RULE_UNKNOWN', exit: 2 });
});
