// Rules and identity → a detector: what a decoded request or document URL holds, told as findings and sightings.
import type { Identity } from '../model/crawl-plan.ts';
import type { DecodedDocument, DecodedField, DecodedRequest, Opaque } from '../model/decoded-request.ts';
import type { ExposedValue } from '../model/exposure.ts';
import type { FieldRef, Finding, FindingId, Sighting } from '../model/finding.ts';
import type { Raw, Span } from '../model/raw.ts';
import type { VendorId } from '../model/vendor.ts';
import { openWorkClock, workIn } from '../platform/work-clock.ts';
import { createCanarySearch } from './canary.ts';
import type { Claim } from './claim.ts';
import { crowdedFields } from './crowded-fields.ts';
import { evidenceOf } from './evidence.ts';
import { missedFields, openFieldClock } from './field-clock.ts';
import { inspectFields, type OnStage } from './inspect-fields.ts';
import type { RuleSet } from './load-rules.ts';
import { createPlantedKeys } from './planted-keys.ts';
import { findDigests } from './reversal/find-digests.ts';
import { hintsOf } from './reversal/hints-of.ts';
import type { OpenedDigest, SealedDigest } from './reversal/sealed-digest.ts';
import { tellOpened } from './reversal/tell-opened.ts';
import { indexRules, type RuleIndex } from './rule-index.ts';
import { createSuspicion } from './suspect-url.ts';
import { createPlantedToys } from './toys/find-planted-toys.ts';
import { inspectToys, type ToySearch } from './toys/inspect-toys.ts';

/** A digest that nothing explains yet, and what it will mean when it is opened: what is to be told then, instead of what was told already. */
export interface Sealed<T> extends SealedDigest {
  readonly told: readonly T[];
  readonly tell: (opened: OpenedDigest) => readonly T[];
}

/** Hears of every sealed digest. */
export type OnSealed<T> = (sealed: Sealed<T>) => void;

export interface Detector {
  /** Findings of one request, in the order of its fields; none for a first-party host on which no vendor was recognised. */
  inspectRequest(decoded: DecodedRequest, onSealed?: OnSealed<Finding>): readonly Finding[];
  /** Values that stand in the URL of the run's `index`-th document. */
  inspectDocument(decoded: DecodedDocument, index: number, onSealed?: OnSealed<Sighting>): readonly Sighting[];
  /** Values that stand in what a page keeps. Digests are left alone: one that nobody sent is nobody's to open. */
  inspectExposure(decoded: DecodedDocument): readonly Omit<ExposedValue, 'document' | 'place' | 'seenAt'>[];
  /** What inspecting this request left out. */
  gapsOf(decoded: Pick<DecodedRequest, 'fields'>): readonly Opaque[];
  /** Would fetching this URL hand over a planted value, or something that plainly is personal data? Asked before anything is decoded. */
  suspects(url: Raw): boolean;
}

/** What a finding and a sighting have in common, and what a finding alone tells. */
interface Seen {
  readonly shown: Omit<Sighting, 'document'>;
  readonly hashedBy: string | undefined;
  readonly claim: Claim;
}

interface Told<T> {
  readonly seen: Seen;
  readonly told: T;
}

/** Finding ids count up over the detector's life, so one detector serves one run. `digestKey` is new in each run; `openClock` begins to count milliseconds of work. */
export function createDetector(
  ruleSet: RuleSet,
  identity: Identity,
  digestKey: Uint8Array,
  openClock: () => () => number = openWorkClock,
): Detector {
  const index = indexRules(ruleSet.rules);
  const canaries = createCanarySearch(identity);
  const toys: ToySearch = { planted: createPlantedToys(identity), index, canaries };
  const withPlantedKeys = createPlantedKeys(canaries);
  const left = new WeakMap<readonly DecodedField[], readonly Opaque[]>();
  let found = 0;

  const inspect = <T>(
    given: readonly DecodedField[],
    vendor: DecodedRequest['vendor'],
    tell: (seen: Seen) => T,
    onSealed: OnSealed<T> | undefined,
  ): readonly T[] => {
    const fields = withPlantedKeys(given);
    const clock = openFieldClock(openClock(), workIn(fields));
    let crowded: readonly Opaque[] = [];
    const hear: OnStage = (stage, claims) => {
      if (stage === 'claimed') crowded = crowdedFields(fields, claims);
    };
    const explained = inspectFields(fields, vendor?.id, index, canaries, hear, clock);
    const claims = fields.map((field, number) => {
      const own = explained[number] ?? [];
      // What is sent twice at one place is told once.
      if (field.isRepeat === true) return own.filter(({ joined }) => joined !== undefined);
      if (own.some(({ certainty }) => certainty === 'canary')) return own;
      if (field.isRow === true || !clock.reaches(number)) return own;
      const disguised = inspectToys(field, vendor?.id, toys);
      // A rule that took a disguise for the value itself knows less than who sees through it.
      return own.length === 0 || disguised.some(({ certainty }) => certainty === 'canary') ? disguised : own;
    });
    left.set(given, [...crowded, ...missedFields(fields, clock.missed)]);
    return fields.flatMap((field, number) => {
      const own = claims[number] ?? [];
      const seen = own.map((claim) => seenAs(claim, field, digestKey));
      const told = oncePerValue(seen).map((one): Told<T> => ({ seen: one, told: tell(one) }));
      if (onSealed !== undefined && field.isRepeat !== true) {
        for (const one of sealedIn({ field, vendor: vendor?.id, claims: own, told, index, digestKey, tell })) onSealed(one);
      }
      return told.map((one) => one.told);
    });
  };

  return {
    inspectRequest: (decoded, onSealed) => {
      if (staysHome(decoded)) return [];
      const tell = ({ shown, hashedBy }: Seen): Finding => {
        found += 1;
        return { id: `f${found}` as FindingId, request: decoded.request.id, ...shown, hashedBy };
      };
      return inspect(decoded.fields, decoded.vendor, tell, onSealed);
    },
    inspectDocument: ({ fields }, document, onSealed) =>
      inspect(fields, undefined, ({ shown }): Sighting => ({ document, ...shown }), onSealed),
    inspectExposure: ({ fields }) => inspect(fields, undefined, waitingAs, undefined),
    gapsOf: ({ fields }) => left.get(fields) ?? [],
    suspects: createSuspicion(index, canaries),
  };
}

function waitingAs({ shown, claim }: Seen): ReturnType<Detector['inspectExposure']>[number] {
  return { ...shown, isKeyed: claim.keyWords > 0 };
}

/** A request to the site itself. A vendor under a first-party name is cloaked (CNAME, reverse proxy): a third party all the same. */
export function staysHome({ request, vendor }: DecodedRequest): boolean {
  return request.sink.party === 'first' && vendor === undefined;
}

function seenAs(claim: Claim, own: DecodedField, digestKey: Uint8Array): Seen {
  const { rule, certainty, span, planted, joined } = claim;
  const field = joined ?? own;
  const hashedBy = planted?.hashedBy ?? claim.hashedBy;
  const part = field.value.slice(span.start, span.end);
  const seen = planted?.hashedBy === undefined ? part : planted.value;
  const { carrier, path, layers, meaning } = field;
  const ref: FieldRef = { carrier, path, codecs: layers, meaning };
  const evidence = evidenceOf(rule.category, seen, digestKey, planted?.value);
  return {
    shown: { rule: rule.id, category: rule.category, severity: rule.severity, certainty, field: ref, evidence },
    hashedBy,
    claim,
  };
}

interface SealedPlace<T> {
  readonly field: DecodedField;
  readonly vendor: VendorId | undefined;
  readonly claims: readonly Claim[];
  readonly told: readonly Told<T>[];
  readonly index: RuleIndex;
  readonly digestKey: Uint8Array;
  readonly tell: (seen: Seen) => T;
}

// The vendor's own ids are nobody's value, and what a planted value explains needs no other explanation.
function sealedIn<T>({ field, vendor, claims, told, index, digestKey, tell }: SealedPlace<T>): readonly Sealed<T>[] {
  if (field.meaning?.kind === 'identifier') return [];
  return findDigests(field.value).flatMap(({ digest, span, inside }): Sealed<T>[] => {
    const covers = (claim: Claim): boolean => claim.joined === undefined && overlap(claim.span, span);
    if (claims.some((claim) => claim.certainty === 'canary' && covers(claim))) return [];
    return [
      {
        digest,
        inside,
        hints: hintsOf(field, index),
        told: told.filter(({ seen }) => covers(seen.claim)).map((one) => one.told),
        tell: (opened) => {
          const claim = tellOpened({ field, span, vendor }, opened, index);
          return claim === undefined ? [] : [tell(seenAs(claim, field, digestKey))];
        },
      },
    ];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

// A field that says one address twice is one finding; two addresses are two.
function oncePerValue(list: readonly Seen[]): readonly Seen[] {
  if (list.length < 2) return list;
  const known = new Set<string>();
  return list.filter(({ shown }) => {
    const value = `${shown.category} ${shown.evidence.digest}`;
    if (known.has(value)) return false;
    known.add(value);
    return true;
  });
}
