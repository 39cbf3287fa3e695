// Every vendor file proves itself: its examples are recognised as exactly that vendor, with the meanings that they state.
import { describe, expect, it } from 'vitest';
import { basename } from 'node:path';
import { loadVendors } from '../../src/decode/vendors/load-vendors.ts';
import { proveVendor } from '../../src/decode/vendors/prove-vendor.ts';
import { recogniseVendor } from '../../src/decode/vendors/recognise-vendor.ts';
import { listFiles, readText } from '../../src/platform/files.ts';
import { packagePath } from '../../src/platform/package-root.ts';
import { aRequest } from '../support/a-request.ts';

const FOLDER = packagePath('rules', 'vendors');
const files = await listFiles(FOLDER, '.yaml');
const vendors = await loadVendors([FOLDER]);

// Hosts that pages call for their own working, and that were taken for advertising by other lists.
const NOBODY = [
  'https://www.smbc.co.jp/kojin/',
  'https://www.yahoo.co.jp/',
  'https://maps.googleapis.com/maps/api/js?key=x',
  'https://fonts.gstatic.com/s/roboto/v1/a.woff2',
  'https://cdn.jsdelivr.net/npm/vue@3',
  'https://yubinbango.github.io/yubinbango/yubinbango.js',
  'https://api.stripe.com/v1/payment_intents',
  'https://www.google.com/recaptcha/api.js',
  'https://www.googleapis.com/oauth2/v3/certs',
  'https://s.yimg.jp/images/top/logo.png',
  'https://shop.example/collect?v=1',
];

describe('vendor files', () => {
  it('are as many as there are files, each named like its vendor', () => {
    expect(new Set(vendors.vendors.map(({ ref }) => ref.id))).toEqual(new Set(files.map((file) => basename(file, '.yaml'))));
    expect(vendors.count).toBe(files.length);
    expect(vendors.count).toBeGreaterThanOrEqual(35);
  });

  it.each(vendors.vendors.map((vendor) => [vendor.ref.id, vendor] as const))('%s proves itself', (_, vendor) => {
    expect(proveVendor(vendor, vendors)).toEqual([]);
  });

  it.each(NOBODY)('%s is nobody’s', (url) => {
    expect(recogniseVendor(aRequest(url), vendors)).toBeUndefined();
  });

  it('name the policy and every source by a public address', () => {
    const addresses = vendors.vendors.flatMap(({ homepage, privacy, sources }) => [homepage, privacy, ...sources]);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  it('hold no address of a real person', async () => {
    const texts = await Promise.all(files.map(async (file) => (await readText(file)) ?? ''));
    const mails = texts.flatMap((text) => text.match(/[\w.-]+(?:@|%40|%2540|%252540)[\w.-]+/g) ?? []);
    expect(mails.length).toBeGreaterThan(files.length / 4);
    expect(mails.filter((mail) => !/(?:@|%40|%2540|%252540)mail\.example$/.test(mail))).toEqual([]);
  });
});
