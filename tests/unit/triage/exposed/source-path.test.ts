import { expect, it } from 'vitest';
import type { ExposurePlace } from '../../../../src/model/exposure.ts';
import { sourcePath, sourceRoot } from '../../../../src/triage/exposed/source-path.ts';
import { aDocument, anExposed } from '../../../support/a-finding.ts';

const page = aDocument('https://lender.example/apply');

it.each<readonly [ExposurePlace, path: string, told: string, root: string]>([
  ['data-layer', 'body.dataLayer > [3].user.email', 'dataLayer[].user.email', 'dataLayer'],
  ['data-layer', 'body.digitalData > user.profile[0].mail', 'digitalData.user.profile[].mail', 'digitalData'],
  ['data-layer', 'body.s_account', 's_account', 's_account'],
  ['data-layer', 'body.dataLayer > [0].page > query.mail', 'dataLayer[].page > query.mail', 'dataLayer'],
  ['local-storage', 'body.draft > mail', 'localStorage.draft > mail', 'localStorage.draft'],
  ['session-storage', 'body.tel', 'sessionStorage.tel', 'sessionStorage.tel'],
  ['cookie', 'cookie.member_no', 'cookie.member_no', 'cookie.member_no'],
  ['title', 'body', 'title', 'title'],
  ['history-state', 'body.user.mail', 'history.state.user.mail', 'history.state'],
  ['history-state', 'body[0].mail', 'history.state[].mail', 'history.state'],
])('%s %s is told as %s', (place, path, told, root) => {
  const at = sourcePath(anExposed(page, { category: 'email', value: 'x', path, place }));
  expect(at).toBe(told);
  expect(sourceRoot(at)).toBe(root);
});
