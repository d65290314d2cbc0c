import { Injectable } from '@nestjs/common';
import { firstRow, type Tx } from '#platform/database';
import { LetterPolicyMissing } from '../letters.errors.js';
import type { LetterPolicy } from './letter-policy.contract.js';

/** What is offered to a facility that has no policy: the strict choice wherever there is one. */
const PROPOSAL: Omit<LetterPolicy, 'facilityId'> = {
  version: 0,
  senderName: '',
  returnAddress: [],
  telephone: '',
  signer: '',
  signerTitle: '',
  replyDays: 21,
  mayNameCancer: false,
  physicianPermission: 'each',
  envelope: 'us-10-left',
  labelSheet: 'avery-5160',
};

/** Reads of letter policies. */
@Injectable()
export class LetterPolicyQueries {
  /** The policy of a facility, or a proposal of version 0. */
  async find(tx: Tx, facilityId: number): Promise<LetterPolicy> {
    const held = await firstRow<LetterPolicy>(
      tx,
      `SELECT "facilityId", "senderName", "returnAddress", "telephone", "signer", "signerTitle", "replyDays", "mayNameCancer",
              "physicianPermission", "envelope", "labelSheet", "version" FROM letter_policy WHERE "facilityId" = $1`,
      [facilityId],
    );
    return held ?? { facilityId, ...PROPOSAL };
  }

  /** @throws LetterPolicyMissing LETTER_POLICY_MISSING when nobody saved one */
  async inForce(tx: Tx, facilityId: number): Promise<LetterPolicy> {
    const policy = await this.find(tx, facilityId);
    if (policy.version === 0) throw new LetterPolicyMissing(facilityId);
    return policy;
  }
}
