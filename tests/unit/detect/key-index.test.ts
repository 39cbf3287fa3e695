import { describe, expect, it } from 'vitest';
import { createKeyIndex, speakingRun, type KeyIndex } from '../../../src/detect/key-index.ts';
import { Raw } from '../../../src/model/raw.ts';

/** Does `phrase` speak for the chain of keys? */
function speaks(phrase: string, chain: string, notPhrase?: string): boolean {
  const index: KeyIndex = createKeyIndex();
  const keys = new Set([index.add(phrase)]);
  const notKeys = new Set(notPhrase === undefined ? [] : [index.add(notPhrase)]);
  const runs = index.read(chain.split(' > ').map((key) => new Raw(key)));
  return speakingRun(runs, keys, notKeys) !== undefined;
}

describe('a key phrase', () => {
  it.each([
    ['koza no', 'koza_no'],
    ['koza no', 'KouzaNo'],
    ['koza no', 'furi_koza_no'],
    ['koza no', 'user > bank > koza > no'],
    ['koza no', 'koza_no[0]'],
    ['koza no', 'koza_no > 0'],
    ['koza no', 'koza_no_1'],
    ['koza bango', 'kouza-bangou'],
    ['ansho no', 'ANSYO_NO'],
    ['mail', 'dl > mail'],
    ['tel', 'tel1'],
    ['em', 'ud[em]'],
    ['口座番号', 'txt_口座番号'],
    ['口座番号', '口座番号'],
    ['account name', 'account > name'],
  ])('%s speaks for %s', (phrase, chain) => {
    expect(speaks(phrase, chain)).toBe(true);
  });

  it.each([
    ['ansho no', 'tansho_no'],
    ['ansho no', 'sansho_no'],
    ['ansho', 'kansho_notes'],
    ['ansho no', 'seisansho_no'],
    ['nenshu', 'Kennenshuriken'],
    ['nenshu', 'getTxtRonenShuryoYMD'],
    ['nenshu', 'komponenshu'],
    ['pin', 'pinterest'],
    ['pin', 'shipping'],
    ['pin', 'pinned'],
    ['pin', 'opinion'],
    ['tel', 'hotel'],
    ['card', 'cardloan'],
    ['sei', 'seikyu'],
    ['口座番号', '参照番号'],
    ['口座番号', '新口座番号'],
    ['mail', 'mail > id'],
    ['koza no', 'no_koza'],
  ])('%s is silent on %s', (phrase, chain) => {
    expect(speaks(phrase, chain)).toBe(false);
  });

  it('is refused by a phrase that overlaps it, or that stands in the same key', () => {
    expect(speaks('account number', 'google_account_number', 'google account')).toBe(false);
    expect(speaks('account number', 'google_account > number', 'google account')).toBe(false);
    expect(speaks('mail', 'mail_magazine', 'mail magazine')).toBe(false);
    expect(speaks('mail', 'mail_magazine > mail', 'mail magazine')).toBe(true);
  });

  it('reads brackets of form fields, which nest as dots do: the outer part refuses nothing', () => {
    expect(speaks('account type', 'user[account_type]', 'user')).toBe(true);
    expect(speaks('name', 'form[name]', 'form')).toBe(true);
    expect(speaks('name', 'form_name', 'form')).toBe(false);
    expect(speaks('koza no', 'koza[no]')).toBe(true);
    expect(speaks('koza no', 'data[koza][0][no]')).toBe(true);
  });

  it('prefers the longer run', () => {
    const index = createKeyIndex();
    const [short, long] = [index.add('name'), index.add('account name')];
    const run = speakingRun(index.read([new Raw('account_name')]), new Set([short, long]), new Set());
    expect(run).toMatchObject({ phrase: long, length: 2 });
  });

  it('knows a phrase again under another spelling', () => {
    const index = createKeyIndex();
    expect(index.add('kouza bangou')).toBe(index.add('Koza-Bango'));
  });

  it('learns phrases after keys were read', () => {
    const index = createKeyIndex();
    expect(index.read([new Raw('koza')])).toEqual([]);
    index.add('koza');
    expect(index.read([new Raw('koza')])).toHaveLength(1);
  });
});
