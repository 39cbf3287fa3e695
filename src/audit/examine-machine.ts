// For `tagspill doctor`: is everything that a scan needs here?
import { doctorBrowser, type BrowserDiagnosis } from '../capture/browser/doctor-browser.ts';
import { regexEngine } from '../detect/regex.ts';
import { checkRules } from './check-rules.ts';
import { loadKnowledge } from './knowledge.ts';
import { toolVersion } from './tool-version.ts';

export interface MachineReport {
  readonly tool: string;
  readonly node: string;
  readonly platform: string;
  readonly browser: BrowserDiagnosis;
  readonly rules: { readonly count: number; readonly failures: number };
  readonly vendors: number;
  readonly regexEngine: 'RE2' | 'RE2JS';
}

export async function examineMachine(options: { readonly browserPath: string | undefined }): Promise<MachineReport> {
  const knowledge = await loadKnowledge();
  const failures = checkRules(knowledge).reduce((total, proof) => total + proof.failures.length, 0);
  return {
    tool: await toolVersion(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    browser: await doctorBrowser(options.browserPath === undefined ? {} : { browserPath: options.browserPath }),
    rules: { count: knowledge.rules.rules.length, failures },
    vendors: knowledge.vendors.count,
    regexEngine,
  };
}
