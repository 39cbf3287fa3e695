// How an explanation is shown on this terminal.
import type { ExplainView } from '../audit/explain-entry.ts';
import { spokenLanguage } from '../audit/spoken-language.ts';
import type { Language } from '../model/language.ts';
import type { Terminal } from './terminal.ts';

export function explainView(
  { color, width, env }: Terminal,
  format: ExplainView['format'],
  flag: Language | undefined,
): ExplainView {
  return { format, language: spokenLanguage(flag, env), color: color && format === 'terminal', width };
}
