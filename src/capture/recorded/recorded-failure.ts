// Why a recorded step could not be done, in printable words.
export class RecordedFailure extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'RecordedFailure';
    this.reason = reason;
  }
}
