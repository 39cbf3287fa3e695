import { describe, expect, it } from 'vitest';
import { nameThirdParty } from '../../../../src/decode/vendors/name-third-party.ts';
import { aRequest } from '../../../support/a-request.ts';

describe('nameThirdParty', () => {
  it('names a host that no vendor file knows, under its site', () => {
    expect(nameThirdParty(aRequest('https://fonts.gstatic.com/s/roboto/v1/a.woff2').sink)).toEqual({
      id: 'gstatic.com',
      name: { en: 'Google Fonts', ja: 'Google Fonts' },
      company: 'Google',
      country: 'ZZ',
      purpose: 'other',
    });
  });

  it.each(['https://speee-ad.akamaized.net/a.js', 'https://yubinbango.github.io/yubinbango.js'])(
    'does not take the landlord for the tenant: %s',
    (url) => {
      expect(nameThirdParty(aRequest(url).sink)).toBeUndefined();
    },
  );

  it('knows nothing of the rest', () => {
    expect(nameThirdParty(aRequest('https://t.example/c').sink)).toBeUndefined();
  });

  it('never names the site itself', () => {
    const { sink } = aRequest({ url: 'https://api.stripe.com/v1', page: 'https://dashboard.stripe.com/' });
    expect(sink.party).toBe('first');
    expect(nameThirdParty(sink)).toBeUndefined();
  });
});
