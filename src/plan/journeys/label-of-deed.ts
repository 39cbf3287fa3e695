// How a recorded step is called in reports: by what was done and to what, never by what was typed.
import { assertNever } from '../../model/assert-never.ts';
import { isPrintableKey } from '../../model/printable-key.ts';
import type { RecordedDeed, RecordedTarget } from '../../model/recorded-action.ts';

/** `click #apply`, `press Enter`, `fill element 1`. */
export function labelOfDeed(deed: RecordedDeed): string {
  switch (deed.kind) {
    case 'click':
      return `${deed.count === 2 ? 'double-click' : 'click'} ${nameOf(deed.target)}`;
    case 'hover':
      return `hover ${nameOf(deed.target)}`;
    case 'change':
      return `fill ${nameOf(deed.target)}`;
    case 'key':
      return `${deed.isDown ? 'press' : 'release'} ${deed.key}`;
    case 'await-element':
      return `wait for ${nameOf(deed.target)}`;
    case 'await-expression':
      return 'wait for an expression';
    case 'viewport':
      return 'size the window';
    case 'network':
      return deed.isOffline ? 'go offline' : 'go online';
    case 'navigate':
      return 'goto';
    case 'scroll':
    case 'close':
      return deed.kind;
    default:
      return assertNever(deed);
  }
}

// The text on an element may be somebody's name; ids, classes and attributes of the site's own making are not.
function nameOf({ selectors }: RecordedTarget): string {
  const plain = selectors
    .map((chain) => chain.join(' '))
    .find(
      (selector) =>
        !/^(?:aria|text|xpath)\//.test(selector) &&
        selector.split(/[\s>"'=,+~|^]+/).every((part) => part === '' || isPrintablePart(part)),
    );
  return plain?.replace(/^pierce\//, '') ?? 'element';
}

function isPrintablePart(part: string): boolean {
  return isPrintableKey(part.replaceAll(/[#/@\\]/g, ''));
}
