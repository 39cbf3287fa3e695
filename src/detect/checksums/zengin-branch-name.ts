// Names of bank branches, as people write them, that the Zengin system knows.
import type { Checksum } from '../checksum.ts';
import { isBranchName } from '../zengin-register.ts';

/** Most are names of places too: only a key for a bank's branch makes one of them a branch. */
export const zenginBranchName: Checksum = {
  id: 'zengin-branch-name',
  kind: 'form',
  accepts: isBranchName,
  proof: { accepts: ['本店', '渋谷', '渋谷支店', 'ｼﾌﾞﾔ'], refuses: ['仮試験支店', '支店', 'main', ''] },
};
