// The product's knowledge for a bench that runs from compiled files: rules are data and are not compiled along, so a link stands in.
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge, type Knowledge } from '../../src/audit/knowledge.ts';
import { packagePath } from '../../src/platform/package-root.ts';

/** To be called in the repository's root, as npm scripts are. */
export async function knowledgeInPlace(): Promise<Knowledge> {
  const rules = packagePath('rules');
  if (!existsSync(rules)) await symlink(join(process.cwd(), 'rules'), rules, 'dir');
  return loadKnowledge();
}
