import { describe, expect, it } from 'vitest';
import { companySpellings } from '../../../../src/detect/planted/company-spellings.ts';

describe('spellings of a firm', () => {
  it('shortens the legal form where it stands, and leaves it out of a long name', () => {
    expect(companySpellings('株式会社架空見本商事').plain).toEqual(['(株)架空見本商事', '架空見本商事']);
    expect(companySpellings('架空見本商事 合同会社').plain).toEqual(['架空見本商事(同)', '架空見本商事']);
  });

  it('keeps a short name with its form: alone it is met by chance', () => {
    expect(companySpellings('有限会社見本').plain).toEqual(['(有)見本']);
  });

  it('says nothing of a name without a form', () => {
    expect(companySpellings('架空見本商事')).toEqual({});
  });
});
