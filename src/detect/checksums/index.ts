// Written by `npm run gen` from the files beside it. Do not edit.
import type { Checksum } from '../checksum.ts';
import { cardBin } from './card-bin.ts';
import { cardExpiry } from './card-expiry.ts';
import { corporateNumber } from './corporate-number.ts';
import { driverLicence } from './driver-licence.ts';
import { emailAddress } from './email-address.ts';
import { iban } from './iban.ts';
import { insurerNumber } from './insurer-number.ts';
import { japaneseDate } from './japanese-date.ts';
import { jwtHeader } from './jwt-header.ts';
import { luhn } from './luhn.ts';
import { machineReadableZone } from './machine-readable-zone.ts';
import { myNumber } from './my-number.ts';
import { phoneJp } from './phone-jp.ts';
import { postalJp } from './postal-jp.ts';
import { yuchoNumber } from './yucho-number.ts';
import { yuchoSymbol } from './yucho-symbol.ts';
import { zenginBank } from './zengin-bank.ts';
import { zenginBankName } from './zengin-bank-name.ts';
import { zenginBranch } from './zengin-branch.ts';
import { zenginBranchName } from './zengin-branch-name.ts';

/** File names in this folder. */
export type ChecksumName =
  | 'card-bin'
  | 'card-expiry'
  | 'corporate-number'
  | 'driver-licence'
  | 'email-address'
  | 'iban'
  | 'insurer-number'
  | 'japanese-date'
  | 'jwt-header'
  | 'luhn'
  | 'machine-readable-zone'
  | 'my-number'
  | 'phone-jp'
  | 'postal-jp'
  | 'yucho-number'
  | 'yucho-symbol'
  | 'zengin-bank'
  | 'zengin-bank-name'
  | 'zengin-branch'
  | 'zengin-branch-name';

/** Every unit of this folder by its file name. */
export const checksums: Readonly<Record<ChecksumName, Checksum>> = {
  'card-bin': cardBin,
  'card-expiry': cardExpiry,
  'corporate-number': corporateNumber,
  'driver-licence': driverLicence,
  'email-address': emailAddress,
  iban,
  'insurer-number': insurerNumber,
  'japanese-date': japaneseDate,
  'jwt-header': jwtHeader,
  luhn,
  'machine-readable-zone': machineReadableZone,
  'my-number': myNumber,
  'phone-jp': phoneJp,
  'postal-jp': postalJp,
  'yucho-number': yuchoNumber,
  'yucho-symbol': yuchoSymbol,
  'zengin-bank': zenginBank,
  'zengin-bank-name': zenginBankName,
  'zengin-branch': zenginBranch,
  'zengin-branch-name': zenginBranchName,
};
