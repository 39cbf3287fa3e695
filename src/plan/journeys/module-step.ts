// A page of a configuration that brings its journey along: a recording, or code.
import { basename } from 'node:path';
import type { Identity, Step } from '../../model/crawl-plan.ts';
import type { JourneyModule } from '../../model/journey-module.ts';
import { isPrintableKey } from '../../model/printable-key.ts';
import type { Raw } from '../../model/raw.ts';
import type { Complain } from '../complain.ts';
import type { SecretOf } from '../expand-value.ts';

/** What a module gets. */
export interface ModuleGifts {
  readonly identity: Identity;
  readonly env: readonly string[];
  readonly secretOf: SecretOf;
}

/** `file` is absolute. */
export function moduleStep(file: string, { identity, env, secretOf }: ModuleGifts, complain: Complain): Step {
  const name = basename(file);
  const valueOf = (variable: string): Raw => secretOf(variable) ?? complain(`the environment has no \`${variable}\``);
  const own: JourneyModule = {
    file,
    name: isPrintableKey(name) ? name : 'journey',
    identity: new Map(
      Object.entries(identity).flatMap(([category, [value]]) => (value === undefined ? [] : [[category, value] as const])),
    ),
    env: new Map(env.map((variable) => [variable, valueOf(variable)])),
  };
  return { kind: 'module', module: own };
}
