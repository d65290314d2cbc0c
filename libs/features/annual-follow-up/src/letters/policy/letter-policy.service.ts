import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, rows, type Tx } from '#platform/database';
import { LetterPrinter } from '#platform/print';
import { LetterSettingChanged } from '../letters.errors.js';
import type { LetterPolicyChange, LetterPolicyView } from './letter-policy.contract.js';
import { LetterPolicyQueries } from './letter-policy.queries.js';
import { demandNeutralSender } from './letter-words.js';

/** In whose name a facility writes, and what may stand in its letters. */
@Injectable()
export class LetterPolicyService {
  constructor(
    private readonly database: Database,
    private readonly queries: LetterPolicyQueries,
    private readonly printer: LetterPrinter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, facilityId: number): Promise<LetterPolicyView> {
    demand(actor, 'follow-up.letters', facilityId);
    return this.database.transaction(actor, (tx) => this.queries.find(tx, facilityId));
  }

  /**
   * Saves the policy of a facility.
   * @throws LetterSettingChanged LETTER_SETTING_CHANGED, LetterNamesCancer LETTER_NAMES_CANCER, UnprintableCharacter UNPRINTABLE_CHARACTER
   */
  save(actor: Actor, facilityId: number, policy: LetterPolicyChange): Promise<LetterPolicyView> {
    demand(actor, 'follow-up.manage', facilityId);
    demandNeutralSender(policy);
    for (const line of [policy.senderName, ...policy.returnAddress, policy.telephone, policy.signer, policy.signerTitle]) {
      this.printer.font.glyphs(line, 'bold');
    }
    return this.database.transaction(actor, async (tx) => {
      await this.store(tx, actor, facilityId, policy);
      const saved = await this.queries.find(tx, facilityId);
      const detail = { mayNameCancer: policy.mayNameCancer, physicianPermission: policy.physicianPermission, version: saved.version };
      await this.audit.append(tx, actor, { action: 'follow-up.letter-policy-saved', facilityId, detail });
      return saved;
    });
  }

  private async store(tx: Tx, actor: Actor, facilityId: number, policy: LetterPolicyChange): Promise<void> {
    const saved = await rows(
      tx,
      `INSERT INTO letter_policy ("facilityId", "senderName", "returnAddress", "telephone", "signer", "signerTitle", "replyDays",
         "mayNameCancer", "physicianPermission", "envelope", "labelSheet", "version", "updatedBy", "updatedAt")
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13 WHERE $14 = 0
          OR EXISTS (SELECT 1 FROM letter_policy WHERE "facilityId" = $1)
       ON CONFLICT ("facilityId") DO UPDATE SET "senderName" = $2, "returnAddress" = $3, "telephone" = $4, "signer" = $5, "signerTitle" = $6,
         "replyDays" = $7, "mayNameCancer" = $8, "physicianPermission" = $9, "envelope" = $10, "labelSheet" = $11,
         "version" = letter_policy."version" + 1, "updatedBy" = $12, "updatedAt" = $13 WHERE letter_policy."version" = $14
       RETURNING 1`,
      [
        facilityId,
        policy.senderName,
        policy.returnAddress,
        policy.telephone,
        policy.signer,
        policy.signerTitle,
        policy.replyDays,
        policy.mayNameCancer,
        policy.physicianPermission,
        policy.envelope,
        policy.labelSheet,
        actor.userId,
        this.clock.now(),
        policy.version,
      ],
    );
    if (saved.length === 0) throw new LetterSettingChanged(policy.version, (await this.queries.find(tx, facilityId)).version);
  }
}
