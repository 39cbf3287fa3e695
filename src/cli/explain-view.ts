// How an explanation is shown on this terminal.
import type { ExplainView } from '../audit/explain-entry.ts';
import type { Language } from '../model/language.ts';
import type { Terminal } from './terminal.ts';

export function explainView({ color, width }: Terminal, format: ExplainView['format'], language: Language = 'en'): ExplainView {
  return { format, language, color: color && format === 'terminal', width };
}
