import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { aConfig, aFolderWith, lineOf } from './a-config.ts';

const HINT = '(correct the line; crawl-configs/README.md lists every key)';

describe('bad input is one line with its place', () => {
  const PAGE = ['site: https://lender.example/', 'pages:', '  - url: /'];

  it.each<[string, readonly string[], string]>([
    ['unknown key', [...PAGE, 'shedule: daily'], 'tagspill.yaml:4:1: configuration is not valid: unknown field `shedule`'],
    [
      'unknown key of a page',
      ['pages:', '  - url: https://l.example/', '    titel: x'],
      'tagspill.yaml:3:5: configuration is not valid: unknown field `pages.0.titel`',
    ],
    ['wrong type', [...PAGE, 'seal: maybe'], 'tagspill.yaml:4:1: configuration is not valid: `seal`: expected true or false'],
    [
      'wrong number',
      [...PAGE, 'maxPages: 0'],
      'tagspill.yaml:4:1: configuration is not valid: `maxPages`: expected a whole number of pages, at least 1',
    ],
    [
      'fraction',
      [...PAGE, 'maxDuration: 1.5'],
      'tagspill.yaml:4:1: configuration is not valid: `maxDuration`: expected a whole number of seconds, at least 1',
    ],
    [
      'unknown severity',
      [...PAGE, 'failOn: severe'],
      'tagspill.yaml:4:1: configuration is not valid: `failOn`: expected one of critical, high, medium, low, info, never',
    ],
    [
      'text where a list stands',
      [...PAGE, 'passHosts: api.example'],
      'tagspill.yaml:4:1: configuration is not valid: `passHosts`: expected a list, each a host',
    ],
    [
      'malformed YAML',
      ['site: https://lender.example/', 'pages: [', 'x: 1'],
      'tagspill.yaml:3:1: configuration is not valid: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['key twice', ['seal: true', 'seal: false'], 'tagspill.yaml:2:1: configuration is not valid: Map keys must be unique'],
    ['empty file', [''], 'tagspill.yaml:1:1: configuration is not valid: expected a configuration, with `pages` or a `site`'],
    ['nothing to visit', ['seal: true'], 'tagspill.yaml:1:1: configuration is not valid: names neither `pages` nor a `site`'],
    ['no page in the list', ['pages: []'], 'tagspill.yaml:1:1: configuration is not valid: `pages`: names no page'],
    [
      'page without URL',
      ['pages:', '  - name: x'],
      'tagspill.yaml:2:5: configuration is not valid: `pages.0.url`: expected a URL',
    ],
    [
      'relative URL without site',
      ['pages:', '  - url: /members'],
      'tagspill.yaml:2:5: configuration is not valid: `pages.0.url`: a relative URL needs a `site`',
    ],
    [
      'another scheme',
      ['pages:', '  - url: javascript:alert(1)'],
      'tagspill.yaml:2:5: configuration is not valid: `pages.0.url`: expected a URL that starts with http:// or https://',
    ],
    [
      'a site that is no URL',
      ['site: www.lender.example'],
      'tagspill.yaml:1:1: configuration is not valid: `site`: expected a URL that starts with http:// or https://',
    ],
    [
      'unknown placeholder',
      ['pages:', '  - url: https://l.example/?a={mail}'],
      'tagspill.yaml:2:5: configuration is not valid: `pages.0.url`: unknown placeholder `{mail}`; did you mean `email`?',
    ],
    [
      'unknown placeholder in a step',
      [...PAGE, '    steps:', "      - fill: { selector: a, value: '{foo}' }"],
      'tagspill.yaml:5:9: configuration is not valid: `pages.0.steps.0.fill`: unknown placeholder `{foo}`',
    ],
    [
      'no value for a placeholder',
      [...PAGE, '    steps:', "      - fill: { selector: a, value: '{pin}' }", 'identity: { email: a@b.example }'],
      'tagspill.yaml:5:9: configuration is not valid: `pages.0.steps.0.fill`: the identity has no value for `{pin}`',
    ],
    [
      'placeholder without quotes',
      [...PAGE, '    steps:', '      - fill: { selector: a, value: {pin} }'],
      "tagspill.yaml:5:30: configuration is not valid: `pages.0.steps.0.fill.value`: expected text; a placeholder needs quotes, as in '{email}'",
    ],
    [
      'step without selector',
      [...PAGE, '    steps:', '      - click: {}'],
      "tagspill.yaml:5:9: configuration is not valid: `pages.0.steps.0.click.selector`: expected a CSS selector, as in '#mail'",
    ],
    [
      'step as bare text',
      [...PAGE, '    steps:', '      - click: button'],
      "tagspill.yaml:5:9: configuration is not valid: `pages.0.steps.0.click`: expected `click: { selector: 'button' }`",
    ],
    [
      'two steps in one',
      [...PAGE, '    steps:', '      - wait: 1', '        goto: /'],
      'tagspill.yaml:5:9: configuration is not valid: `pages.0.steps.0`: expected exactly one of goto, fill, select, click, press, wait',
    ],
    [
      'unknown step',
      [...PAGE, '    steps:', '      - hover: { selector: a }'],
      'tagspill.yaml:5:9: configuration is not valid: unknown field `pages.0.steps.0.hover`',
    ],
    [
      'bad host map',
      [...PAGE, 'hostMap:', '  - lender.example=localhost:1'],
      'tagspill.yaml:5:5: configuration is not valid: `hostMap.0`: expected <host or *>=<ip>:<port>, as in *=127.0.0.1:8443: after `=` stands an IP address, not a name',
    ],
    [
      'unknown category',
      [...PAGE, 'identity:', '  mail: a@b.example'],
      'tagspill.yaml:5:3: configuration is not valid: `identity.mail`: unknown category; did you mean `email`?',
    ],
    [
      'value of the wrong kind',
      [...PAGE, 'identity:', '  email: { a: b }'],
      'tagspill.yaml:4:1: configuration is not valid: `identity`: expected a file name, or categories with their values',
    ],
    [
      'missing authority',
      [...PAGE, 'trustCa: [nothing.pem]'],
      'tagspill.yaml:4:11: configuration is not valid: `trustCa.0`: there is no such file that can be read',
    ],
    [
      'authority that is none',
      [...PAGE, 'trustCa: [tagspill.yaml]'],
      'tagspill.yaml:4:11: configuration is not valid: `trustCa.0`: holds no PEM certificate (-----BEGIN CERTIFICATE-----)',
    ],
    [
      'rule folder without rules',
      [...PAGE, 'rules: [nothing]'],
      'tagspill.yaml:4:9: configuration is not valid: `rules.0`: holds no rule file (.yaml)',
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await lineOf(loadPlan(await aConfig(...lines), {}))).toBe(`${expected} ${HINT}`);
  });

  it('missing file', async () => {
    expect(await lineOf(loadPlan('/nowhere/tagspill.yaml', {}))).toBe(
      'tagspill.yaml: configuration not found: there is no such file (name an existing file, or a URL that starts with http:// or https://)',
    );
  });

  it('folder instead of a file', async () => {
    const folder = await aFolderWith({ 'sub.d/a': '' });
    expect(await lineOf(loadPlan(join(folder, 'sub.d'), {}))).toBe(
      'sub.d: configuration not found: it cannot be read (name an existing file, or a URL that starts with http:// or https://)',
    );
  });

  const HELP = '(run `tagspill help` for commands and options)';
  it.each<[string, Parameters<typeof loadPlan>[1], string]>([
    ['--host-map', { hostMap: ['a'] }, 'wrong usage: --host-map: expected <host or *>=<ip>:<port>, as in *=127.0.0.1:8443'],
    ['--trust-ca', { trustCa: ['/nowhere.pem'] }, 'wrong usage: --trust-ca: there is no such file that can be read'],
    [
      'TAGSPILL_MAX_PAGES',
      { environment: { TAGSPILL_MAX_PAGES: 'ten' } },
      'wrong usage: TAGSPILL_MAX_PAGES: expected a whole number, at least 1',
    ],
    ['TAGSPILL_SEAL', { environment: { TAGSPILL_SEAL: 'maybe' } }, 'wrong usage: TAGSPILL_SEAL: expected true or false'],
    ['TAGSPILL_LANG', { environment: { TAGSPILL_LANG: 'fr' } }, 'wrong usage: TAGSPILL_LANG: expected one of en, ja'],
  ])('%s', async (_, options, expected) => {
    expect(await lineOf(loadPlan('https://lender.example/', options))).toBe(`${expected} ${HELP}`);
  });
});
