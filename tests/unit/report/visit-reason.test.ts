import { expect, it } from 'vitest';
import { visitReason } from '../../../src/report/visit-reason.ts';

it.each([
  ['the connection broke (ECONNRESET)', '接続が切れました（ECONNRESET）'],
  ['the page could not be left', 'ページから離れられませんでした'],
  ['the page could not be opened (ERR_ABORTED)', 'ページを開けませんでした（ERR_ABORTED）'],
  ['the visit took longer than 30 s', '訪問に 30 秒を超える時間がかかりました'],
  ['its document is longer than 20 MiB', '文書が 20 MiB を超えています'],
  ['HTTP 503', 'HTTP 503'],
  ['constructor', 'constructor'],
  ['click #go: the button is gone', 'click #go: the button is gone'],
])('%s', (reason, japanese) => {
  expect(visitReason(reason)).toEqual({ en: reason, ja: japanese });
});
