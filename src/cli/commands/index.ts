// Written by `npm run gen` from the files beside it. Do not edit.
import type { Command } from '../command.ts';

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
export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  audit: async () => (await import('./audit.ts')).audit,
  baseline: async () => (await import('./baseline.ts')).baseline,
  contracts: async () => (await import('./contracts.ts')).contracts,
  dashboard: async () => (await import('./dashboard.ts')).dashboard,
  demo: async () => (await import('./demo.ts')).demo,
  doctor: async () => (await import('./doctor.ts')).doctor,
  history: async () => (await import('./history.ts')).history,
  init: async () => (await import('./init.ts')).init,
  merge: async () => (await import('./merge.ts')).merge,
  notify: async () => (await import('./notify.ts')).notify,
  plan: async () => (await import('./plan.ts')).plan,
  replay: async () => (await import('./replay.ts')).replay,
  report: async () => (await import('./report.ts')).report,
  rules: async () => (await import('./rules.ts')).rules,
  scan: async () => (await import('./scan.ts')).scan,
};
