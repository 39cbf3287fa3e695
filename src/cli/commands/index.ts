// Written by `npm run gen` from the files beside it. Do not edit.
import type { Command } from '../command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { scan } from './scan.ts';

/** File names in this folder. */
export type CommandName =
  | 'demo'
  | 'doctor'
  | 'replay'
  | 'report'
  | 'rules'
  | 'scan';

/** Every unit of this folder by its file name. */
export const commands: Readonly<Record<CommandName, Command>> = {
  demo,
  doctor,
  replay,
  report,
  rules,
  scan,
};
