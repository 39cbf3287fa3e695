// Folders of rule files → one checked, compiled rule set.
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { DataCategory } from '../model/data-category.ts';
import type { RuleInfo } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { listFiles, readTexts } from '../platform/files.ts';
import { rememberText } from '../platform/remember-text.ts';
import { parseYaml } from '../platform/yaml-file.ts';
import { compileRule, type CompiledRule } from './compile-rule.ts';
import { ruleSchema } from './rule-schema.ts';

/** What an audit asks of every field. */
export interface RuleSet {
  readonly rules: readonly CompiledRule[];
  readonly infos: readonly RuleInfo[];
  /** Every key phrase as written in some rule, lower case after NFKC: words that may be printed in a field path. */
  readonly knownKeys: ReadonlySet<string>;
  /** SHA-256 in hex over names and texts of the files. */
  readonly digest: string;
}

const ENDING = '.yaml';
const remembered = rememberText<CompiledRule>();
// Vendor files, packs (lists of rules for one trade) and consent tools live beside the groups and have forms of their own.
const OTHER_FORMS = new Set(['vendors', 'packs', 'consent']);

/**
 * Loads every `*.yaml` below the folders but `vendors/`, `packs/`, `consent/` and templates (`_name.yaml`), in order of folder and path. Throws
 * RULE_INVALID with file, line and column: for a file that does not fit, an id that is not the file's name or was used before, a second
 * primary of a category, and a folder that holds no YAML file at all.
 */
export async function loadRules(folders: readonly string[]): Promise<RuleSet> {
  const rules: CompiledRule[] = [];
  const hash = createHash('sha256');
  for (const [place, folder] of folders.entries()) {
    const files = await listFiles(folder, ENDING);
    if (files.length === 0) throw new ScanError('RULE_INVALID', 'no rule file in this folder', { position: { file: folder } });
    for (const [file, text] of await readTexts(files.filter((path) => isRuleFile(relative(folder, path))))) {
      const name = relative(folder, file);
      hash.update(`${name}\n${text}\n`);
      const rule = remembered(`${place} ${folder} ${file}`, text, () => parseRule(file, text, groupOf(folder, name), place));
      rules.push(rule);
    }
  }
  refuseTwins(rules);
  return { rules, infos: rules.map(({ info }) => info), knownKeys: keysOf(rules), digest: hash.digest('hex') };
}

/** The text of one rule file, checked and compiled; `path` gives its id and stands in complaints. */
export function parseRule(path: string, text: string, group: string, folder = 0): CompiledRule {
  const file = parseYaml(path, text, ruleSchema, 'RULE_INVALID');
  if (file.value.id !== basename(path, ENDING)) {
    throw new ScanError('RULE_INVALID', '`id` must be the name of the file without .yaml', { position: file.positionOf(['id']) });
  }
  return compileRule(file.value, group, (node) => file.positionOf(node), folder);
}

function isRuleFile(name: string): boolean {
  const [first = ''] = name.split(sep);
  return !OTHER_FORMS.has(first) && !basename(name).startsWith('_');
}

function groupOf(folder: string, name: string): string {
  const inside = dirname(name);
  return inside === '.' ? basename(join(folder, '.')) : inside.split(sep).join('/');
}

function refuseTwins(rules: readonly CompiledRule[]): void {
  const ids = new Map<string, CompiledRule>();
  const speakers = new Map<DataCategory, CompiledRule>();
  for (const rule of rules) {
    const twin = ids.get(rule.info.id);
    if (twin !== undefined) {
      throw new ScanError('RULE_INVALID', `\`id\` is already used by ${twin.position.file}`, { position: rule.position });
    }
    ids.set(rule.info.id, rule);
    if (!rule.primary) continue;
    const other = speakers.get(rule.info.category);
    if (other !== undefined) {
      const detail = `\`primary\`: ${other.info.id} already speaks for category ${rule.info.category}`;
      throw new ScanError('RULE_INVALID', detail, { position: rule.position });
    }
    speakers.set(rule.info.category, rule);
  }
}

function keysOf(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const phrases = rules.flatMap(({ alternatives }) => alternatives.flatMap(({ key }) => key));
  return new Set(phrases.map((phrase) => phrase.replace(/^\./, '').normalize('NFKC').toLowerCase()));
}
