import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addReportOptions, formatSettingsOf, withSettings, withVariables, type ReportOptions } from '../../../src/cli/options.ts';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { aConfig, lineOf } from '../plan/a-config.ts';

function optionsOf(...words: readonly string[]): ReportOptions {
  const command = addReportOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
  return command.parse(words, { from: 'user' }).opts();
}

describe('how formats are written', () => {
  it('is asked for by flags', () => {
    expect(formatSettingsOf(optionsOf('--sarif-flavor', 'full', '--gitlab-schema', '15.2.1'))).toEqual({
      sarifFlavor: 'full',
      gitlabSchema: '15.2.1',
    });
    expect(formatSettingsOf(optionsOf())).toEqual({});
  });

  it.each([
    ['--sarif-flavor', 'gitlab'],
    ['--gitlab-schema', '14.0.4'],
    ['--gitlab-schema', '15'],
    ['--gitlab-schema', '15.0.7 '],
  ])('%s refuses %s', (...words) => {
    expect(() => optionsOf(...words)).toThrow(/15\.0\.7|github, full/);
  });

  it('is said by a configuration, over which flags win', async () => {
    const file = await aConfig('site: https://a.example/', 'sarifFlavor: full', 'gitlabSchema: 15.1.4');
    const { settings } = await loadPlan(file, {});
    expect(formatSettingsOf(withSettings(optionsOf(), settings))).toEqual({ sarifFlavor: 'full', gitlabSchema: '15.1.4' });
    expect(formatSettingsOf(withSettings(optionsOf('--sarif-flavor', 'github'), settings)).sarifFlavor).toBe('github');
  });

  it('is refused where it is nothing that we write', async () => {
    expect(await lineOf(loadPlan(await aConfig('site: https://a.example/', 'sarifFlavor: gitlab'), {}))).toMatch(
      /^tagspill\.yaml:2:1: .*expected one of github, full/,
    );
    expect(await lineOf(loadPlan(await aConfig('site: https://a.example/', 'gitlabSchema: 15.1'), {}))).toMatch(
      /^tagspill\.yaml:2:1: .*expected a version, as in 15\.0\.7/,
    );
  });
});

describe('what variables say where there is no configuration', () => {
  const VARIABLES = { TAGSPILL_FORMAT: 'sarif=out.sarif, junit', TAGSPILL_LANG: 'ja', TAGSPILL_OUT: 'run' };

  it('holds where no flag is given', () => {
    expect(withVariables(optionsOf(), VARIABLES)).toMatchObject({
      format: [
        { name: 'sarif', path: 'out.sarif' },
        { name: 'junit', path: undefined },
      ],
      lang: 'ja',
      out: 'run',
    });
    expect(withVariables(optionsOf(), {})).toEqual({ ...optionsOf(), sarifFlavor: undefined, gitlabSchema: undefined });
  });

  it('yields to flags', () => {
    const given = optionsOf('--format', 'csv', '--lang', 'en', '--out', 'other');
    expect(withVariables(given, VARIABLES)).toMatchObject({
      format: [{ name: 'csv', path: undefined }],
      lang: 'en',
      out: 'other',
    });
  });

  it.each(['pdf', 'sarif=', 'junit, pdf=out.pdf'])('is wrong usage as TAGSPILL_FORMAT=%s, which is told', async (written) => {
    const asked = async (): Promise<ReportOptions> => withVariables(optionsOf(), { TAGSPILL_FORMAT: written });
    expect(await lineOf(asked())).toMatch(
      /^wrong usage: `formats` or TAGSPILL_FORMAT: expected (?:one of csv, |a path after `=`)/,
    );
  });
});
