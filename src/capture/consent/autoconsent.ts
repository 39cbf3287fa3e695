// autoconsent (DuckDuckGo, MPL-2.0, used as it comes) in the frames of a page: finds a banner that it knows, and answers it. Its script
// and rules are files of the package; nothing is fetched.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { readText } from '../../platform/files.ts';

type Choice = 'reject' | 'accept';

/** A popup that autoconsent has found in one of the frames. */
export interface KnownPopup {
  readonly rule: string;
  readonly frame: Frame;
  /** Refusing would do what agreeing does: the tool gives no choice. */
  readonly isOneWay: boolean;
  /** Choices that its rule has no clicks for. */
  readonly lacks: readonly Choice[];
}

/** autoconsent at work in a page. */
export interface Autoconsent {
  /** Starts in frames that have come since, and says what has been found so far. */
  readonly look: () => Promise<KnownPopup | undefined>;
  /** Resolves to whether autoconsent believes that it succeeded; undefined when it did not say in time. */
  readonly answer: (popup: KnownPopup, choice: Choice) => Promise<boolean | undefined>;
}

// Its own words for what it reports (lib/messages.ts of the package).
interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

interface Rule {
  readonly name: string;
  readonly cosmetic?: boolean;
  readonly optIn?: readonly object[];
  readonly optOut?: readonly object[];
}

interface Bundle {
  readonly script: string;
  readonly rules: string;
  readonly limits: ReadonlyMap<string, Pick<KnownPopup, 'isOneWay' | 'lacks'>>;
}

/** Milliseconds for all clicks of one answer. */
const ANSWER_PATIENCE = 15_000;
const LISTEN_AGAIN = 200;
/** A page with more frames than this has its banner in one of the first. */
const MOST_FRAMES = 24;

// `isMainWorld`: it needs no eval then, which a strict CSP forbids. Hiding a banner (`cosmetic`, `prehide`) is no answer.
const CONFIG = {
  enabled: true,
  autoAction: null,
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  detectRetries: 14,
  isMainWorld: true,
  heuristicMode: 'off',
  logs: { lifecycle: false, rulesteps: false, detectionsteps: false, evals: false, errors: false, messages: false, waits: false },
};

const NO_LIMITS = { isOneWay: false, lacks: [] } as const; // its rules that are code

let bundle: Promise<Bundle> | undefined;
let opened = 0;

/** Loads its rules once for the process. In a document that was asked before it begins anew: what it found then may have been answered. */
export async function openAutoconsent(page: Page): Promise<Autoconsent> {
  const { script, rules, limits } = await (bundle ??= loadBundle());
  const turn = (opened += 1);
  const start = `(() => {
    delete window.autoconsentReceiveMessage;
    const messages = [];
    const send = (message) => { messages.push({ type: message.type, cmp: message.cmp, result: message.result }); return Promise.resolve(); };
    send.messages = messages;
    send.turn = ${turn};
    Object.defineProperty(window, 'autoconsentSendMessage', { value: send, configurable: true });
    ${script}
    window.autoconsentReceiveMessage({ type: 'initResp', rules: { autoconsent: ${rules} }, config: ${JSON.stringify(CONFIG)} });
  })()`;

  // A frame that navigates starts anew: its window says so.
  async function messagesOf(frame: Frame): Promise<readonly Message[]> {
    const told = await frame
      .evaluate(`((own) => (own?.turn === ${turn} ? own.messages : null))(globalThis.autoconsentSendMessage)`)
      .catch(() => undefined);
    if (told === null) await frame.evaluate(start).catch(() => undefined);
    return Array.isArray(told) ? (told as readonly Message[]) : [];
  }

  return {
    look: async () => {
      const frames = page.frames().slice(0, MOST_FRAMES);
      const told = await Promise.all(frames.map(async (frame) => ({ frame, messages: await messagesOf(frame) })));
      for (const { frame, messages } of told) {
        const rule = messages.find(({ type }) => type === 'popupFound')?.cmp;
        if (rule !== undefined) return { rule, frame, ...(limits.get(rule) ?? NO_LIMITS) };
      }
      return undefined;
    },
    answer: async ({ frame }, choice) => {
      const type = choice === 'reject' ? 'optOut' : 'optIn';
      const deadline = performance.now() + ANSWER_PATIENCE;
      await frame.evaluate(`void globalThis.autoconsentReceiveMessage({ type: '${type}' })`).catch(() => undefined);
      while (performance.now() < deadline) {
        if (frame.isDetached()) return true; // the frame was the banner
        const result = (await messagesOf(frame)).find((message) => message.type === `${type}Result`)?.result;
        if (result !== undefined) return result;
        await page.waitForTimeout(LISTEN_AGAIN).catch(() => undefined);
        if (page.isClosed()) return undefined;
      }
      return undefined;
    },
  };
}

async function loadBundle(): Promise<Bundle> {
  const path = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/rules.json');
  const script = await readText(join(dirname(path), '..', 'dist', 'autoconsent.playwright.js'));
  const text = await readText(path);
  if (script === undefined || text === undefined)
    throw new Error('the package @duckduckgo/autoconsent lacks its script or its rules');
  const all = (JSON.parse(text) as { readonly autoconsent: readonly Rule[] }).autoconsent;
  const rules = all.filter(({ cosmetic }) => cosmetic !== true);
  return { script, rules: JSON.stringify(rules), limits: new Map(rules.map((rule) => [rule.name, limitsOf(rule)])) };
}

// Most rules know how to refuse only, and some "refuse" by the button that agrees, because there is no other: an audit must not take
// the one for agreement or the other for refusal.
function limitsOf({ optIn = [], optOut = [] }: Rule): Pick<KnownPopup, 'isOneWay' | 'lacks'> {
  const lacks: Choice[] = [];
  if (!optIn.some(clicks)) lacks.push('accept');
  if (!optOut.some(clicks)) lacks.push('reject');
  return { isOneWay: optIn.length > 0 && JSON.stringify(optIn) === JSON.stringify(optOut), lacks };
}

function clicks(step: object): boolean {
  return /"(?:click|waitForThenClick|eval)"/.test(JSON.stringify(step));
}
