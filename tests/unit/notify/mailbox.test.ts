// Who sends and who receives: what is read from an inventory, and what is no address.
import { describe, expect, it } from 'vitest';
import { readMailbox } from '../../../src/notify/channels/mailbox.ts';

describe('mailboxes', () => {
  it.each([
    ['audit@bank.example', '', 'audit@bank.example'],
    ['<audit@bank.example>', '', 'audit@bank.example'],
    ['外部送信検査 <audit@bank.example>', '外部送信検査', 'audit@bank.example'],
    ['"Audit, web" <audit@bank.example>', 'Audit, web', 'audit@bank.example'],
    ['taro..t.@docomo.example', '', 'taro..t.@docomo.example'],
    ["o'neil+audit@bank.example", '', "o'neil+audit@bank.example"],
  ])('%s', (text, name, address) => {
    expect(readMailbox(text)).toEqual({ name, address });
  });

  it.each([
    '',
    'nobody',
    'a@b@c.example',
    'a b@c.example',
    'a@x.example, b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    'a@x.example\r\nBcc: <b@x.example>',
    'a\u0000 <b@x.example>',
    '<a@x.example> x',
    '<<a@x.example>>',
    'a@-x.example',
  ])('is none: %j', (text) => {
    expect(readMailbox(text)).toBeUndefined();
  });
});
