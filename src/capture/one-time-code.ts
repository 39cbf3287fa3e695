// One-time codes, made when they are typed: a code is good for half a minute, and most servers take each only once.
import { setTimeout as sleep } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { Raw } from '../model/raw.ts';
import type { Totp } from '../model/totp.ts';

const given = new WeakMap<Totp, Promise<Raw>>();
const LOOK_AGAIN = 100;

/** A code that was not given before; waits for the next period where it was. Those who ask at once are served one after the other. */
export async function oneTimeCode(totp: Totp): Promise<Raw> {
  const previous = given.get(totp);
  const next = (previous ?? Promise.resolve(undefined)).then((last) => newCode(totp, last));
  given.set(totp, next);
  return next;
}

async function newCode(totp: Totp, last: Raw | undefined): Promise<Raw> {
  let code = codeOf(totp);
  while (last?.equals(code) === true) {
    await sleep(LOOK_AGAIN);
    code = codeOf(totp);
  }
  return code;
}

function codeOf({ secret, digits, period, algorithm }: Totp): Raw {
  return secret.ask((text) => new Raw(new TOTP({ secret: Secret.fromBase32(text), digits, period, algorithm }).generate()));
}
