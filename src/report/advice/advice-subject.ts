// What advice is about, and the form in which every language gives it.
import type { CauseKind } from '../../model/incident.ts';
import type { AdviceStage } from '../messages/message-catalogue.ts';

/** One concrete thing to do. Words between backticks are code. */
export interface AdviceStep {
  readonly stage: AdviceStage;
  readonly text: string;
}

/** Names from the incident that make advice concrete; none holds a backtick. */
export interface AdviceSubject {
  readonly page: string;
  /** First key at the source, as `mail`. */
  readonly key: string;
}

/** The stages that every cause needs words for; `clean-up` is common to all. */
export type CauseAdvice = Readonly<Record<CauseKind, (subject: AdviceSubject) => readonly AdviceStep[]>>;
