// The browser's end of a line, held by a test: what was asked, and what is said to it.
import type { CdpLine, CdpSend } from '../../../../src/capture/cdp/connection.ts';

export interface Asked {
  readonly id: number;
  readonly method: string;
  readonly params: object;
  readonly sessionId?: string;
}

export interface HeldLine {
  readonly line: CdpLine;
  readonly asked: readonly Asked[];
  /** Messages that come in one go. */
  readonly say: (...messages: readonly object[]) => void;
  readonly end: () => void;
}

export function aLine(): HeldLine {
  const asked: Asked[] = [];
  let onText = (_text: string): void => undefined;
  let onEnd = (): void => undefined;
  return {
    line: {
      send: (text) => void asked.push(JSON.parse(text) as Asked),
      listen: (listener, ender) => {
        onText = listener;
        onEnd = ender;
      },
    },
    asked,
    say: (...messages) => {
      for (const message of messages) onText(JSON.stringify(message));
    },
    end: () => onEnd(),
  };
}

/** An answer, what makes it, or an error that refuses. */
type Answering = object | Error | ((params: object, sessionId: string | undefined) => Promise<unknown>);

export interface HeldSend {
  readonly send: CdpSend;
  /** `method`, or `method @session`, in order. */
  readonly sent: readonly string[];
  /** Of the commands of one name. */
  readonly paramsOf: (method: string) => readonly object[];
}

/** Commands that are answered by their name; those without an answer get an empty one. */
export function aSend(answers: Readonly<Record<string, Answering>> = {}): HeldSend {
  const commands: { readonly method: string; readonly params: object; readonly sessionId: string | undefined }[] = [];
  return {
    send: async (method, params = {}, sessionId) => {
      commands.push({ method, params, sessionId });
      const answer = answers[method] ?? {};
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(params, sessionId) : answer;
    },
    get sent() {
      return commands.map(({ method, sessionId }) => (sessionId === undefined ? method : `${method} @${sessionId}`));
    },
    paramsOf: (method) => commands.filter((one) => one.method === method).map(({ params }) => params),
  };
}

/** An answer that never comes. */
export const never = (): Promise<never> => new Promise(() => undefined);
