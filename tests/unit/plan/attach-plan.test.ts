import { describe, expect, it } from 'vitest';
import { planAttachment, planSink } from '../../../src/plan/attach-plan.ts';

describe('the plan of an attached run', () => {
  it('takes options before the environment, and knows no person that nobody names', async () => {
    const environment = { TAGSPILL_FAIL_ON: 'high', TAGSPILL_LANG: 'ja' };
    expect(await planAttachment({}, {})).toMatchObject({ identity: {}, failOn: undefined, lang: 'en' });
    expect(await planAttachment({}, environment)).toMatchObject({ failOn: 'high', lang: 'ja' });
    expect(await planAttachment({ failOn: 'low' }, environment)).toMatchObject({ failOn: 'low' });
    const { identity } = await planAttachment({ identity: { email: 'a@canary.example' } }, {});
    expect(identity.email?.[0]?.ask((text) => text === 'a@canary.example')).toBe(true);
  });

  it('complains of an unknown category by its name, never by its value', async () => {
    const refused = planAttachment({ identity: { 'e-mail': 'a@canary.example' } }, {});
    await expect(refused).rejects.toMatchObject({ code: 'IDENTITY_INVALID' });
    await expect(refused).rejects.toThrow(/identity\.e-mail: unknown category/);
    await expect(refused).rejects.not.toThrow(/canary/);
  });

  it('does not seal unless it is told to', async () => {
    expect(await planSink({}, {})).toMatchObject({ seal: false, hostMap: [], ignoreHttpsErrors: false });
    expect(await planSink({ hostMap: ['*=127.0.0.1:8443'], seal: true }, {})).toMatchObject({
      seal: true,
      hostMap: [{ host: '*', ip: '127.0.0.1', port: 8443 }],
    });
  });
});
