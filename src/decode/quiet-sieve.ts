// Between a container and its fields: takes the members that say nothing by themselves, from where the request is crowded on.
import type { Members, Part } from './codec.ts';
import type { Budget, Shortage } from './limits.ts';
import type { QuietMembers, Row } from './quiet-members.ts';

/** Of one container. A class, and its row made late: most containers have a handful of members, and there are many. */
export class QuietSieve {
  readonly #quiet: QuietMembers;
  readonly #budget: Budget;
  #row: Row | undefined;
  #shortage: Shortage | undefined;

  constructor(quiet: QuietMembers, budget: Budget) {
    this.#quiet = quiet;
    this.#budget = budget;
  }

  /** Why the last member that it would have taken was not: the budget's end. */
  get shortage(): Shortage | undefined {
    return this.#shortage;
  }

  /** See `Sieve` (`codec.ts`). */
  passes(members: Members, from: number): number {
    let at = from;
    while (this.#budget.isCrowded && at < members.size && this.#opened().takesAt(members, at) && this.#hasRoom()) at += 1;
    return at;
  }

  /** True if it took the part; false as well where the budget did not reach. */
  takes(part: Part): boolean {
    return this.#shortage === undefined && this.#budget.isCrowded && this.#opened().takes(part) && this.#hasRoom();
  }

  /** All that was taken, as one part; undefined where nothing was. */
  close(): Part | undefined {
    return this.#row?.close();
  }

  #opened(): Row {
    return (this.#row ??= this.#quiet.openRow());
  }

  #hasRoom(): boolean {
    this.#shortage = this.#budget.takeMember();
    return this.#shortage === undefined;
  }
}
