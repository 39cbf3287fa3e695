// Reads our own rule files for consent tools.
import { basename } from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import { listFiles, readText } from '../../platform/files.ts';
import { packagePath } from '../../platform/package-root.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import { consentRuleSchema, type ConsentRule } from './consent-rule-schema.ts';

const ENDING = '.yaml';

let shipped: Promise<readonly ConsentRule[]> | undefined;

/** Every rule that ships with the package, by name; read once. Throws CONSENT_RULE_INVALID with file, line and column. */
export async function loadConsentRules(): Promise<readonly ConsentRule[]> {
  return (shipped ??= readRules(packagePath('rules', 'consent')));
}

async function readRules(folder: string): Promise<readonly ConsentRule[]> {
  const files = await listFiles(folder, ENDING);
  return Promise.all(files.map(async (file) => parseConsentRule(file, (await readText(file)) ?? '')));
}

/** The text of one rule file, checked; `path` gives its id and stands in complaints. */
export function parseConsentRule(path: string, text: string): ConsentRule {
  const file = parseYaml(path, text, consentRuleSchema, 'CONSENT_RULE_INVALID');
  if (file.value.id === basename(path, ENDING)) return file.value;
  throw new ScanError('CONSENT_RULE_INVALID', '`id` must be the name of the file without .yaml', {
    position: file.positionOf(['id']),
  });
}
