// How many of each severity, worst first; severities without any are left out.
import type { VNode } from 'preact';
import { SEVERITIES, type Severity } from '../../../model/severity.ts';
import { Say } from '../../html/say.tsx';

export function SeverityCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): VNode | null {
  const told = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (told.length === 0) return null;
  return (
    <>
      {told.map((severity) => (
        <>
          <span class={`mark ${severity}`}>
            <Say it={(messages) => messages.severityCount(severity, counts[severity])} />
          </span>{' '}
        </>
      ))}
    </>
  );
}
