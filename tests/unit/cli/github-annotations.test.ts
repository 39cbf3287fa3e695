import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../../src/cli/github-annotations.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { aTerminal } from '../../support/a-terminal.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { aReport } from '../../support/a-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';

function annotate(report: AuditReport, env: Terminal['env'] = { GITHUB_ACTIONS: 'true' }): readonly string[] {
  const lines: string[] = [];
  const terminal = aTerminal({ command: (line) => void lines.push(line), env });
  writeAnnotations(terminal, report, {}, 'en');
  return lines;
}

const PLACE = { line: 4, column: 3, endLine: 4, endColumn: 20 };

describe('annotations', () => {
  it('name what fails the run at the line of its page, and that not everything was seen', () => {
    const report = aReport();
    const config = {
      file: 'tagspill.yaml',
      site: { ...PLACE, line: 1 },
      entries: [{ label: 'Unsubscribe page', url: undefined, place: PLACE }],
    };
    const lines = annotate({ ...report, run: { ...report.run, config } });
    expect(lines.map((line) => line.slice(0, 60))).toEqual([
      '::error file=tagspill.yaml,line=1,title=tagspill%3A Critical',
      '::error file=tagspill.yaml,line=4,title=tagspill%3A High%3A ',
      '::error file=tagspill.yaml,line=1,title=tagspill%3A High%3A ',
      '::warning file=tagspill.yaml,line=1,title=tagspill::The audi',
    ]);
  });

  it('are ten errors at most, the last of which counts the others', () => {
    const report = aReport();
    const [first] = report.incidents;
    if (first === undefined) throw new Error('no incident');
    const lines = annotate({ ...report, incidents: Array.from({ length: 30 }, () => first) });
    const errors = lines.filter((line) => line.startsWith('::error'));
    expect(errors.length).toBe(10);
    expect(errors.at(-1)).toContain('and 21 more');
  });

  it('are written in GitHub Actions only', () => {
    expect(annotate(aReport(), {})).toEqual([]);
  });

  it('stay commands of one line with the same properties, whatever stands in them', () => {
    const shape = (line: string): string =>
      /^::(\w+) (?:(\w+)=[^:,]*,)?(?:(\w+)=[^:,]*,)?(\w+)=[^:,]*::/.exec(line)?.slice(1).join() ?? line;
    const plain = annotate(aHostileReport('harmless')).map(shape);
    expect(plain.length).toBeGreaterThan(1);
    for (const text of HOSTILE) {
      const lines = annotate(aHostileReport(text));
      expect(lines.map(shape)).toEqual(plain);
      // oxlint-disable-next-line no-control-regex -- what may not be there
      expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f]/.test(line))).toEqual([]);
    }
  });
});
