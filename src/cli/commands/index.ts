// Written by `npm run gen` from the files beside it. Do not edit.
import type { Command } from '../command.ts';
import { audit } from './audit.ts';
import { baseline } from './baseline.ts';
import { contracts } from './contracts.ts';
import { dashboard } from './dashboard.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { history } from './history.ts';
import { init } from './init.ts';
import { merge } from './merge.ts';
import { notify } from './notify.ts';
import { plan } from './plan.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { scan } from './scan.ts';

/** File names in this folder. */
export type CommandName =
  | 'audit'
  | 'baseline'
  | 'contracts'
  | 'dashboard'
  | 'demo'
  | 'doctor'
  | 'history'
  | 'init'
  | 'merge'
  | 'notify'
  | 'plan'
  | 'replay'
  | 'report'
  | 'rules'
  | 'scan';

/** Every unit of this folder by its file name. */
export const commands: Readonly<Record<CommandName, Command>> = {
  audit,
  baseline,
  contracts,
  dashboard,
  demo,
  doctor,
  history,
  init,
  merge,
  notify,
  plan,
  replay,
  report,
  rules,
  scan,
};
