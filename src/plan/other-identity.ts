// An identity → another person of the same make, for runs that are compared: same categories, same formats, same lengths, other values.
import type { Identity } from '../model/crawl-plan.ts';
import { isDataCategory, type DataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import { freshIdentity } from './fresh-identity.ts';
import type { Random } from './inventor.ts';
import { varyDigits, varyMail, varyText } from './vary-value.ts';

/** A person to compare with, and the categories in which that person is the same. */
export interface OtherIdentity {
  readonly identity: Identity;
  readonly same: ReadonlySet<DataCategory>;
}

/** How another value is come by. `drawn`: invented anew, in the format of the first, because another number of that form may be somebody's. */
type Way = 'text' | 'mail' | 'digits' | 'drawn' | 'list' | 'same';

/** Not listed: `digits`. */
const WAYS: Readonly<Partial<Record<DataCategory, Way>>> = {
  email: 'mail',
  password: 'text',
  'name.kanji': 'text',
  'name.kana': 'text',
  'name.romaji': 'text',
  'employer.name': 'text',
  'loan.method': 'text',
  'loan.purpose': 'text',
  'loan.result': 'text',
  'bank.name': 'text',
  'branch.name': 'text',
  'account.holder_kana': 'text',
  health: 'text',
  'corp.name': 'text',
  free_text: 'text',
  pin: 'drawn',
  phone: 'drawn',
  'employer.phone': 'drawn',
  postal: 'drawn',
  birthdate: 'drawn',
  'loan.start': 'drawn',
  'card.pan': 'drawn',
  'card.expiry': 'drawn',
  'card.member_no': 'drawn',
  'bank.code': 'drawn',
  'account.number': 'drawn',
  'yucho.symbol': 'drawn',
  'yucho.number': 'drawn',
  customer_no: 'drawn',
  policy_no: 'drawn',
  corporate_no: 'drawn',
  my_number: 'drawn',
  driver_licence: 'drawn',
  passport: 'drawn',
  residence_card: 'drawn',
  insurer_no: 'drawn',
  pension_no: 'drawn',
  iban: 'drawn',
  gender: 'list',
  housing: 'list',
  'account.type': 'list',
  session_token: 'same',
  jwt: 'same',
  api_key: 'same',
  ip: 'same',
  device_id: 'same',
  ssn: 'same',
};

/** Draws among which the one that differs most is taken: a seven-digit number then differs in every digit that may. */
const DRAWS = 64;

/**
 * A person who differs from every one of `others` (the first gives the form) in all categories but `keep` and those that nothing of the same
 * form could be invented for.
 */
export function otherIdentity(others: readonly Identity[], keep: ReadonlySet<DataCategory>, random: Random): OtherIdentity {
  const drawn = Array.from({ length: DRAWS }, () => freshIdentity(random));
  const identity: Partial<Record<DataCategory, readonly Raw[]>> = {};
  const same = new Set<DataCategory>();
  for (const [category, values] of Object.entries(others[0] ?? {})) {
    const [value] = values ?? [];
    if (!isDataCategory(category) || value === undefined) continue;
    const known = others.flatMap((other) => other[category] ?? []);
    const candidates = drawn.flatMap((one) => one[category] ?? []);
    const other = keep.has(category) ? undefined : otherValue(WAYS[category] ?? 'digits', { value, known, candidates }, random);
    identity[category] = [other ?? value];
    if (other === undefined || other.equals(value)) same.add(category);
  }
  return { identity, same };
}

interface Known {
  readonly value: Raw;
  /** What it must differ from. */
  readonly known: readonly Raw[];
  readonly candidates: readonly Raw[];
}

function otherValue(way: Way, { value, known, candidates }: Known, random: Random): Raw | undefined {
  if (way === 'text') return varyText(value, known, random);
  if (way === 'mail') return varyMail(value, known, random);
  if (way === 'digits') {
    const other = varyDigits(value, known, random);
    return other.equals(value) ? varyText(value, known, random) : other;
  }
  if (way === 'same') return undefined;
  if (way === 'list') {
    // Codes of the site's own are not ours to choose from.
    if (!candidates.some((candidate) => candidate.equals(value))) return undefined;
    const others = candidates.filter((candidate) => !candidate.equals(value));
    return others.find((candidate) => !known.some((one) => one.equals(candidate))) ?? others[0];
  }
  const fitting = candidates
    .flatMap((candidate) => laidOut(candidate, value))
    .filter((one) => !known.some((had) => had.equals(one)));
  const differing = (one: Raw): number => known.reduce((sum, had) => sum + placesThatDiffer(one, had), 0);
  return fitting.toSorted((a, b) => differing(b) - differing(a))[0];
}

// The candidate's letters and digits between the other's separators; nothing where their numbers differ.
function laidOut(candidate: Raw, form: Raw): readonly Raw[] {
  return candidate.ask((text) => {
    const signs = text.match(/[A-Za-z0-9]/g) ?? [];
    return form.ask((pattern) => {
      if (pattern.match(/[A-Za-z0-9]/g)?.length !== signs.length) return [];
      let next = 0;
      return [new Raw(pattern.replaceAll(/[A-Za-z0-9]/g, () => signs[next++] ?? ''))];
    });
  });
}

function placesThatDiffer(one: Raw, other: Raw): number {
  return one.ask((left) =>
    other.ask((right) => Array.from(left).filter((character, place) => character !== right[place]).length),
  );
}
