// A recording → the address that it begins at, and its steps.
import type { Step } from '../../model/crawl-plan.ts';
import { Raw } from '../../model/raw.ts';
import type { RecordedAction, RecordedDeed, RecordedPlace, RecordedTarget } from '../../model/recorded-action.ts';
import type { Complain } from '../complain.ts';
import { labelOfDeed } from './label-of-deed.ts';
import type { RecordedStep, UserFlow } from './read-recording.ts';
import { absoluteUrl, typedText, type Typing } from './typing.ts';

export interface PlannedJourney {
  readonly url: Raw;
  readonly steps: readonly Step[];
}

/** Milliseconds for a step where the recording names none: the Recorder's own default. */
const PATIENCE = 5000;
const BUTTONS = { primary: 'left', auxiliary: 'middle', secondary: 'right', back: 'back', forward: 'forward' } as const;

/** Complains where it opens no address, and about a step that only its author's extension can play. */
export function planRecording({ steps, timeout = PATIENCE }: UserFlow, typing: Typing, complain: Complain): PlannedJourney {
  const first = steps.findIndex(isOpening);
  const opening = steps[first];
  if (opening === undefined || !isOpening(opening))
    return complain('the recording opens no address: its `navigate` step is missing');
  const number =
    (index: number): Complain =>
    (reason) =>
      complain(`step ${index + 1}: ${reason}`);
  // What stands before it sizes the window.
  const rest = steps.flatMap((step, index) =>
    index === first ? [] : [planned(step, { typing, timeout, complain: number(index) })],
  );
  return { url: absoluteUrl(opening.url, typing, number(first)), steps: rest };
}

function isOpening(step: RecordedStep): step is Extract<RecordedStep, { readonly type: 'navigate' }> {
  return step.type === 'navigate' && isMain(step.target);
}

const isMain = (target: string | undefined): boolean => target === undefined || target === 'main';

interface Means {
  readonly typing: Typing;
  readonly timeout: number;
  readonly complain: Complain;
}

function planned(step: RecordedStep, { typing, timeout, complain }: Means): Step {
  if (isOpening(step)) return { kind: 'goto', url: absoluteUrl(step.url, typing, complain) };
  const deed = deedOf(step, typing, complain);
  const action: RecordedAction = {
    deed,
    navigates: (step.assertedEvents ?? []).length > 0,
    patience: step.timeout ?? timeout,
    label: labelOfDeed(deed),
  };
  return { kind: 'recorded', action };
}

function deedOf(step: RecordedStep, typing: Typing, complain: Complain): RecordedDeed {
  const place = placeOf(step);
  switch (step.type) {
    case 'click':
    case 'doubleClick':
      return {
        kind: 'click',
        target: targetOf(step),
        count: step.type === 'doubleClick' ? 2 : 1,
        button: BUTTONS[step.button ?? 'primary'],
        offset: { x: step.offsetX, y: step.offsetY },
        duration: step.duration ?? 0,
      };
    case 'hover':
      return { kind: 'hover', target: targetOf(step) };
    case 'change':
      return { kind: 'change', target: targetOf(step), text: typedText(step.value, typing, complain) };
    case 'keyDown':
    case 'keyUp':
      return { kind: 'key', place, key: step.key, isDown: step.type === 'keyDown' };
    case 'scroll':
      return { kind: 'scroll', place, target: 'selectors' in step ? targetOf(step) : undefined, x: step.x ?? 0, y: step.y ?? 0 };
    case 'setViewport':
      return { kind: 'viewport', width: step.width, height: step.height };
    case 'emulateNetworkConditions':
      // How fast the network is changes nothing of what leaves; whether there is one does.
      return { kind: 'network', isOffline: step.download === 0 && step.upload === 0 };
    case 'navigate':
      return { kind: 'navigate', place, url: absoluteUrl(step.url, typing, complain) };
    case 'close':
      return { kind: 'close', place };
    case 'waitForElement':
      return {
        kind: 'await-element',
        target: targetOf(step),
        operator: step.operator ?? '>=',
        count: step.count ?? 1,
        isVisible: step.visible,
        properties: step.properties === undefined ? undefined : new Raw(JSON.stringify(step.properties)),
        attributes: step.attributes === undefined ? undefined : new Raw(JSON.stringify(step.attributes)),
      };
    case 'waitForExpression':
      return { kind: 'await-expression', place, expression: new Raw(step.expression) };
    case 'customStep':
      return complain('only the extension that made this custom step can play it; take it out');
    default:
      return complain('a step of this type is not known');
  }
}

function placeOf(step: RecordedStep): RecordedPlace {
  const popup = 'target' in step && !isMain(step.target) && step.target !== undefined ? new Raw(step.target) : undefined;
  return { popup, frame: 'frame' in step ? (step.frame ?? []) : [] };
}

function targetOf(step: Extract<RecordedStep, { readonly selectors: unknown }>): RecordedTarget {
  return { ...placeOf(step), selectors: step.selectors.map((one) => [one].flat()) };
}
