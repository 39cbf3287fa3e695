// What TAGSPILL_* say of a run's outputs, for whoever reads no configuration file: recordings, merged runs.
import { readEnvironment, type Environment } from '../plan/environment.ts';
import type { PlanSettings } from '../plan/load-plan.ts';

/** Where a run is written, in which language and formats; undefined where the variable is silent. */
export type OutputSettings = Pick<PlanSettings, 'out' | 'lang' | 'formats'>;

export function outputSettings(environment: Environment): OutputSettings {
  const { out, lang, formats } = readEnvironment(environment);
  return { out, lang, formats };
}
