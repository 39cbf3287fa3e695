// Is the daemon alive? Its loops have turned, it holds its lease, its database answers. What sites and mail servers do is for the metrics.

export interface Health {
  readonly isWell: boolean;
  readonly reasons: readonly string[];
}

/** Milliseconds after which a loop that did not turn hangs. */
const LONGEST_TURN = 60_000;

/** The lease is renewed where the loops turn: who lost it ends. `reach` asks the database, which has ten seconds. */
export async function healthOf(sinceTurn: number | undefined, reach: () => Promise<unknown>): Promise<Health> {
  const reasons = [
    ...(sinceTurn === undefined ? ['the lease is not held yet'] : []),
    ...(sinceTurn !== undefined && sinceTurn > LONGEST_TURN
      ? [`the loop has not turned and the lease was not renewed for ${Math.round(sinceTurn / 1000)} s`]
      : []),
    ...((await answers(reach)) ? [] : ['the database does not answer']),
  ];
  return { isWell: reasons.length === 0, reasons };
}

const PATIENCE = 10_000;

async function answers(reach: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false);
  });
  const reached = reach().then(
    () => true,
    () => false,
  );
  return Promise.race([reached, tooLong]).finally(() => clearTimeout(timer));
}
