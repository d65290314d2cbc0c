import { Injectable } from '@nestjs/common';
import type { SettledTopic } from '#domain/follow-up';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { firstRow, newId, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { ContactAnswers } from './contact-answers.js';
import { answersPlace, contactPlace, withdrawalPlace, withdrawalReasonPlace } from './contact-place.js';
import type { NewContact } from './contact.contract.js';
import { ContactIdTaken } from './contact.errors.js';

/** A stored contact, as far as it is acted upon. */
export interface StoredContact {
  readonly id: string;
  readonly patientId: string;
  readonly facilityId: number;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What a contact left: outcome without values, for lists that open no seal. */
export interface KeptOutcome {
  readonly topic: string;
  readonly tumorId: string | null;
  readonly verdict: string;
  readonly reason: string;
  readonly needsPerson: boolean;
}

const STORED = `SELECT "id", "patientId", "facilityId", "createdAt", "withdrawnAt" FROM contact WHERE "id" = $1`;

/** Rows of contacts inside a caller's transaction. It asks no permission and audits nothing. */
@Injectable()
export class ContactRecords {
  constructor(
    private readonly answers: ContactAnswers,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when there is none, or it stands behind a facility wall */
  async find(tx: Tx, id: string): Promise<StoredContact> {
    const found = await firstRow<StoredContact>(tx, STORED, [id]);
    if (!found) throw new NotFound('contact');
    return found;
  }

  /** True when this very contact was recorded before. @throws ContactIdTaken when the id is another contact's */
  async isRecorded(tx: Tx, patientId: string, { id, facilityId }: NewContact): Promise<boolean> {
    if (id === undefined) return false;
    const found = await firstRow<StoredContact>(tx, STORED, [id]);
    if (found && (found.patientId !== patientId || found.facilityId !== facilityId)) throw new ContactIdTaken();
    return found !== undefined;
  }

  /** @throws NotFound when the step is not one of the person, ContactIdTaken when a contact behind a wall has the id. @returns its id */
  async insert(
    tx: Tx,
    actor: Actor,
    kept: { readonly patientId: string; readonly contact: NewContact; readonly topics: readonly SettledTopic[] },
  ): Promise<string> {
    const { patientId, contact, topics } = kept;
    const id = contact.id ?? newId();
    await this.demandStep(tx, patientId, contact.stepId);
    const { facilityId, contactDate, method, source, result, vitalStatus = null, stepId = null, letterId = null } = contact;
    const outcome = topics.map(({ topic, tumorId, verdict, reason, needsPerson }): KeptOutcome => ({
      topic,
      tumorId,
      verdict,
      reason,
      needsPerson,
    }));
    const inserted = await rows<{ id: string }>(
      tx,
      `INSERT INTO contact ("id", "patientId", "facilityId", "contactDate", "method", "source", "result", "vitalStatus", "sealedNote", "stepId", "letterId",
         "sealedAnswers", "outcome", "needsReview", "createdBy", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT ("id") DO NOTHING RETURNING "id"`,
      [
        ...[
          id,
          patientId,
          facilityId,
          contactDate,
          method,
          source,
          result,
          vitalStatus,
          await this.sealedNote(tx, id, contact),
          stepId,
          letterId,
        ],
        await this.answers.seal(tx, facilityId, { topics, place: answersPlace(id) }),
        ...[JSON.stringify(outcome), topics.some(({ needsPerson }) => needsPerson), actor.userId, this.clock.now()],
      ],
    );
    if (inserted.length === 0) throw new ContactIdTaken();
    return id;
  }

  /** Marks a contact as taken back and keeps why and what stands instead. */
  async withdraw(
    tx: Tx,
    actor: Actor,
    withdrawn: { readonly contact: StoredContact; readonly reason: string; readonly topics: readonly SettledTopic[] },
  ): Promise<void> {
    const { contact, reason, topics } = withdrawn;
    const { id, patientId, facilityId } = contact;
    const now = this.clock.now();
    const sealedReason = (await this.vault.open(tx, facilityId)).seal(reason, withdrawalReasonPlace(id));
    const sealedAnswers = await this.answers.seal(tx, facilityId, { topics, place: withdrawalPlace(id) });
    await tx.query(
      `INSERT INTO contact_withdrawal ("contactId", "patientId", "facilityId", "sealedReason", "sealedAnswers", "withdrawnBy", "withdrawnAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, patientId, facilityId, sealedReason, sealedAnswers, actor.userId, now],
    );
    await tx.query(`UPDATE contact SET "withdrawnAt" = $2 WHERE "id" = $1`, [id, now]);
  }

  /** Marks a contradiction as looked at; doing it again changes nothing. */
  async review(tx: Tx, actor: Actor, id: string): Promise<void> {
    await tx.query(`UPDATE contact SET "reviewedBy" = $2, "reviewedAt" = $3 WHERE "id" = $1 AND "needsReview" AND "reviewedAt" IS NULL`, [
      id,
      actor.userId,
      this.clock.now(),
    ]);
  }

  private async sealedNote(tx: Tx, id: string, { note = '', facilityId }: NewContact): Promise<Buffer | null> {
    return note === '' ? null : (await this.vault.open(tx, facilityId)).seal(note, contactPlace(id));
  }

  private async demandStep(tx: Tx, patientId: string, stepId: string | undefined): Promise<void> {
    if (stepId === undefined) return;
    const found = await firstRow(tx, `SELECT 1 FROM follow_up_step WHERE "id" = $1 AND "patientId" = $2`, [stepId, patientId]);
    if (!found) throw new NotFound('step of this patient');
  }
}
