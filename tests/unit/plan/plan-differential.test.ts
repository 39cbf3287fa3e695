import { describe, expect, it } from 'vitest';
import { loadPlan, type PlanOptions } from '../../../src/plan/load-plan.ts';
import { aConfig, aFolderWith, lineOf } from './a-config.ts';

const CONFIG = [
  'site: https://lender.example/',
  'pages:',
  '  - url: /unsubscribe?mail={email}',
  '  - url: /apply',
  '    steps:',
  "      - fill: { selector: '#mail', value: '{email}' }",
  "      - fill: { selector: '#pin', value: '{pin}' }",
  "      - select: { selector: '#type', value: '{account.type}' }",
  "      - fill: { selector: '#note', value: 'always the same' }",
  '  - url: /about',
];
const planned = async (options: PlanOptions = {}, ...more: readonly string[]) =>
  (await loadPlan(await aConfig(...CONFIG, ...more), { differential: true, ...options })).differential;

describe('a differential plan', () => {
  it('is there only where it is asked for', async () => {
    expect(await planned({ differential: undefined })).toBeUndefined();
    expect(await planned({ differential: undefined, environment: { TAGSPILL_DIFFERENTIAL: 'yes' } })).toBeDefined();
    expect(await planned({ differential: undefined }, 'differential: true')).toBeDefined();
    expect(await planned({ differential: undefined }, 'differential: { keep: [pin] }')).toBeDefined();
    expect(await planned({ differential: undefined }, 'differential: false')).toBeUndefined();
  });

  it('knows which inputs stand on which pages', async () => {
    const plan = await planned();
    expect(Array.from(plan?.inputs ?? [], ([input, visits]) => [input, [...visits]])).toEqual([
      ['email', ['v1', 'v2']],
      ['pin', ['v2']],
    ]);
  });

  it('leaves what is chosen from a list, because the list is the site’s', async () => {
    expect((await planned())?.same).toEqual(['account.type']);
  });

  it('keeps what flags and file say', async () => {
    expect((await planned({ keep: ['pin'] }))?.same).toEqual(['pin', 'account.type']);
    expect((await planned({}, 'differential: { keep: [email] }'))?.same).toEqual(['email', 'account.type']);
  });

  it('plans the same visits for every person', async () => {
    const plan = await planned();
    const [first, second] = [plan?.persons.first, plan?.persons.second].map((person) => plan?.visitsWith(person ?? {}));
    expect(second?.map(({ id, steps }) => [id, steps.length])).toEqual(first?.map(({ id, steps }) => [id, steps.length]));
    const changed = first?.filter(({ url }, index) => second?.[index]?.url.equals(url) !== true);
    expect(changed?.map(({ id }) => id)).toEqual(['v1']);
  });

  it('keeps the password of an identity that a person wrote: it opens a door', async () => {
    const folder = await aFolderWith({ 'identity.yaml': 'email: a@mail.example\npassword: Abc-1234\n' });
    const config = await aConfig(
      'pages:',
      '  - url: https://lender.example/',
      '    steps:',
      "      - fill: { selector: '#a', value: '{email}' }",
      "      - fill: { selector: '#b', value: '{password}' }",
    );
    const { differential } = await loadPlan(config, { differential: true, identity: `${folder}/identity.yaml` });
    expect([[...(differential?.inputs.keys() ?? [])], differential?.same]).toEqual([['email'], ['password']]);
    const fresh = await loadPlan(config, { differential: true });
    expect([...(fresh.differential?.inputs.keys() ?? [])]).toEqual(['email', 'password']);
  });

  it('complains about a category that there is none of', async () => {
    expect(await lineOf(planned({ keep: ['mail'] }))).toMatch(/--keep: unknown category; did you mean `email`/);
    expect(await lineOf(planned({}, 'differential: { keep: [x] }'))).toMatch(/tagspill[.]yaml:11:\d+/);
  });

  it('fills a bare URL as well', async () => {
    const { differential } = await loadPlan('https://lender.example/?mail={email}', { differential: true });
    expect([...(differential?.inputs.keys() ?? [])]).toEqual(['email']);
  });
});
