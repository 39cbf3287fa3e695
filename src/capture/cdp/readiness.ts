// Which targets are heard already, and which are still held before their first byte.

export interface Readiness {
  /** The target's session, when its events are known to flow. */
  readonly of: (targetId: string) => Promise<string>;
  /** Gives what to call when they flow; not looked up again, because a target that died meanwhile has been forgotten. */
  readonly expect: (targetId: string) => (sessionId: string) => void;
  readonly forget: (targetId: string) => void;
}

export function openReadiness(): Readiness {
  const gates = new Map<string, ReturnType<typeof gate>>();
  const gateOf = (targetId: string): ReturnType<typeof gate> => {
    const known = gates.get(targetId) ?? gate();
    gates.set(targetId, known);
    return known;
  };
  return {
    of: (targetId) => gateOf(targetId).passed,
    expect: (targetId) => gateOf(targetId).open,
    forget: (targetId) => void gates.delete(targetId),
  };
}

function gate(): { readonly passed: Promise<string>; readonly open: (sessionId: string) => void } {
  let open = (_sessionId: string): void => undefined;
  const passed = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
