// Banks and branches of the Zengin system, by code and by name: the register that transfers are addressed with.
import { createRequire } from 'node:module';

// The package zengin-code (MIT) repeats the register of 全国銀行資金決済ネットワーク month by month: 1,146 banks and 29,000 branches. It is 5 MB
// of CommonJS without types, so it is read when the first bank is asked for, and what is not asked here is left out.
interface Branch {
  readonly name: string;
  readonly kana: string;
}
interface Bank extends Branch {
  readonly branches: Readonly<Record<string, Branch>>;
}
type Register = Readonly<Record<string, Bank>>;

interface Lookup {
  readonly banks: Register;
  readonly branchCodes: ReadonlySet<string>;
  readonly bankNames: ReadonlySet<string>;
  readonly branchNames: ReadonlySet<string>;
}

const require = createRequire(import.meta.url);
let lookup: Lookup | undefined;

/** Four digits. */
export function isBankCode(code: string): boolean {
  return Object.hasOwn(register().banks, code);
}

/** Three digits; with a bank of the register, a branch of that bank, else of any. */
export function isBranchCode(code: string, bank?: string): boolean {
  const { banks, branchCodes } = register();
  const own = bank === undefined ? undefined : banks[bank];
  return own === undefined ? branchCodes.has(code) : Object.hasOwn(own.branches, code);
}

/** Kanji or kana, with or without the words for a bank: `みずほ銀行`, `ﾐｽﾞﾎ`, `芝信用金庫`. */
export function isBankName(name: string): boolean {
  return register().bankNames.has(bankForm(name));
}

/** Kanji or kana, with or without the word for a branch. */
export function isBranchName(name: string): boolean {
  return register().branchNames.has(branchForm(name));
}

function register(): Lookup {
  if (lookup !== undefined) return lookup;
  const banks = require('zengin-code') as Register;
  const all = Object.values(banks);
  const branches = all.flatMap((bank) => Object.entries(bank.branches));
  const named = (list: readonly Branch[], form: (name: string) => string): ReadonlySet<string> =>
    new Set(list.flatMap(({ name, kana }) => [form(name), form(kana)]));
  lookup = {
    banks,
    branchCodes: new Set(branches.map(([code]) => code)),
    bankNames: named(all, bankForm),
    branchNames: named(
      branches.map(([, branch]) => branch),
      branchForm,
    ),
  };
  return lookup;
}

/** The register writes 信金 and 信組 for 信用金庫 and 信用組合, and leaves 銀行 out. */
function bankForm(name: string): string {
  return folded(name)
    .replace(/銀行$|ギンコウ$|バンク$/, '')
    .replace(/信用金庫$|シンヨウキンコ$/, '信金')
    .replace(/信用組合$|シンヨウクミアイ$/, '信組');
}

function branchForm(name: string): string {
  return folded(name).replace(/(?:支店|出張所|シテン|シユツチヨウジヨ)$/, '');
}

// In the register's kana small letters are large, and the long vowel is a minus sign.
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212-]/g, 'ー')
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (small) => LARGE[small] ?? small)
    .toUpperCase();
}

const LARGE: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヵ: 'カ',
  ヶ: 'ケ',
};
