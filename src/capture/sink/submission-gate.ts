// Keeps what a form would do on its site from being done: pages may send nothing there that changes anything while the gate is shut.
import type { Treatment } from './wire-record.ts';

export interface SubmissionGate {
  /** From now on until it is opened: what goes to the site's own servers by navigation, or by a method that is not safe, is answered here. */
  readonly shut: () => void;
  readonly open: () => void;
  readonly treat: (treatment: Treatment, request: { readonly method: string; readonly destination: string }) => Treatment;
}

/** Safe by RFC 9110, section 9.2.1. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export function openSubmissionGate(): SubmissionGate {
  let isShut = false;
  return {
    shut: () => {
      isShut = true;
    },
    open: () => {
      isShut = false;
    },
    // The answer to a navigation is 204: the page stays where it is, and what it wanted to say is on record.
    treat: (treatment, { method, destination }) =>
      isShut && treatment === 'passed' && (destination === 'document' || !SAFE.has(method)) ? 'answered' : treatment,
  };
}
