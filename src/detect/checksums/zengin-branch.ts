// Branch numbers (支店番号) that some bank of the Zengin system has. Whether the bank beside it has this one: `matchers/bank-branch.ts`.
import { digitsOf, type Checksum } from '../checksum.ts';
import { isBranchCode } from '../zengin-register.ts';

/** Nearly every number belongs to some bank; without the bank this is little more than three digits. */
export const zenginBranch: Checksum = {
  id: 'zengin-branch',
  kind: 'form',
  accepts: (value) => isBranchCode(digitsOf(value) ?? ''),
  proof: { accepts: ['001', '400', '４００'], refuses: ['0001', '40', 'abc', ''] },
};
