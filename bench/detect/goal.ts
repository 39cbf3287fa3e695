// One figure of the goal, told as passed or failed, and what a part of the bench hands back.

export interface Goal {
  readonly line: string;
  readonly holds: boolean;
}

/** What a part printed, and how many goals it missed. */
export interface Description {
  readonly text: string;
  readonly failures: number;
}

export function goal(line: string, holds: boolean): Goal {
  return { line: `${holds ? 'pass' : 'FAIL'}  ${line}`, holds };
}

export function describe(lines: readonly string[], goals: readonly Goal[]): Description {
  const text = [...lines, ...goals.map(({ line }) => line), ''].join('\n');
  return { text, failures: goals.filter(({ holds }) => !holds).length };
}
