// What a firm has agreed with those who receive its pages' traffic, and what a run observed of it.
import type { DataCategory } from './data-category.ts';
import type { Severity } from './severity.ts';
import type { VendorRef } from './vendor.ts';

/** One entry of `contracts:`. */
export interface VendorContract {
  /** A vendor id of `rules/vendors/`, or undefined where `hosts` say whom it is about. */
  readonly vendor?: string | undefined;
  /** Host globs, as in `*.collector.example`. */
  readonly hosts: readonly string[];
  /** What may be received in the clear, and what as a digest only. */
  readonly clear: readonly DataCategory[];
  readonly hashed: readonly DataCategory[];
  /** Page globs on which it may be received; empty for all. */
  readonly pages: readonly string[];
  readonly purpose?: string | undefined;
  readonly owner?: string | undefined;
  /** ISO 8601 date, the last day on which it holds. */
  readonly validUntil?: string | undefined;
  /** Address where a person can refuse, where it is another than the vendor's own. */
  readonly optOut?: string | undefined;
  /** 1-based line in its file. */
  readonly line: number;
}

/** Why a contract does not allow what was sent: not this data, only as a digest, or not on this page. */
export const BREACHES = ['category', 'clear', 'page'] as const;
export interface ContractBreach {
  readonly category: DataCategory;
  readonly how: (typeof BREACHES)[number];
}

/** `kept`: contracts allow all that was sent. The other three are incidents of their own. */
export const INCIDENT_STANDINGS = ['kept', 'breached', 'expired', 'undeclared'] as const;

/** How an incident stands to the contracts. */
export interface IncidentContract {
  readonly standing: (typeof INCIDENT_STANDINGS)[number];
  /** Lines of the contracts that it hangs on; empty where there is none. */
  readonly lines: readonly number[];
  /** Where contracts were breached. */
  readonly breaches?: readonly ContractBreach[] | undefined;
  /** What an incident that contracts allow would weigh without them. */
  readonly otherwise?: Severity | undefined;
}

/** `unused`: nobody met this recipient, though every page was seen. `not-seen`: nobody met it, and not everything was seen. */
export const CONTRACT_STANDINGS = ['kept', 'breached', 'expired', 'undeclared', 'unused', 'not-seen'] as const;

/** A recipient as it was observed, held against its contract. */
export interface ContractRow {
  readonly contract?: VendorContract | undefined;
  /** Undefined where a contract by hosts covers several, or nobody knows the product. */
  readonly vendor?: VendorRef | undefined;
  /** What its incidents call it: vendor id, registrable domain, or the hosts of a contract that nobody used. */
  readonly at: string;
  /** Printable hosts that were met. */
  readonly hosts: readonly string[];
  readonly requests: number;
  /** Requests with personal data. */
  readonly carrying: number;
  readonly categories: readonly DataCategory[];
  readonly standing: (typeof CONTRACT_STANDINGS)[number];
}

/** Every contract and every recipient of a run. */
export interface ContractUse {
  /** File that holds the contracts, as it was named. */
  readonly file?: string | undefined;
  /** Contracts in the order of their file, then who has none. */
  readonly rows: readonly ContractRow[];
}
