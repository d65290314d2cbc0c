import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { rows, type Tx, Vault } from '#platform/database';

/** A batch as the queue looks at it. */
export interface BatchToFill {
  readonly id: string;
  readonly facilityId: number;
  readonly addressee: string;
}

/** An open letter step to physicians, and the physicians that the person's abstracts name, the first choice first. */
export interface PhysicianStep {
  readonly stepId: string;
  readonly patientId: string;
  readonly numbers: readonly string[];
  /** Physicians who got a letter about the person in this cycle already. */
  readonly writtenTo: readonly string[];
}

/** A letter to be made, with its steps. `physicianId` is null and `reason` set when nobody can be written to. */
export interface PacketToQueue {
  readonly id: string;
  readonly ordinal: number;
  readonly physicianId: string | null;
  readonly reason: string | null;
  readonly steps: readonly { readonly stepId: string; readonly patientId: string }[];
}

interface AbstractRow {
  readonly id: string;
  readonly patientId: string;
  readonly sealed: Buffer;
}

const PAGE = 2000;
/** Open letter steps of the batch's facility and addressee that stand in no letter that goes out; $1 is the batch. */
const OPEN_STEPS = `
  SELECT s."id" AS "stepId", s."patientId", s."cycle", b."id" AS "batchId", s."facilityId", s."addressee" FROM letter_batch b
  JOIN follow_up_step s ON s."facilityId" = b."facilityId" AND s."addressee" = b."addressee" AND s."kind" = 'letter' AND s."state" = 'open'
  WHERE b."id" = $1 AND NOT EXISTS (SELECT 1 FROM letter_patient l WHERE l."stepId" = s."id" AND l."state" IN ('queued', 'sent'))`;
const TAKE = `ON CONFLICT ("stepId") WHERE "state" IN ('queued', 'sent') DO NOTHING`;
/** Whom to write to, in this order. @see NAACCR 26 items 2470, 2475, 2460, 2465 */
const PHYSICIAN_ITEMS = [
  ['npiPhysicianFollowUp', 'physicianFollowUp'],
  ['npiPhysicianManaging', 'physicianManaging'],
] as const;
/** Codes that name no physician: none, not in the directory of the facility, unknown. */
const NOBODY = /^(0+|8+|9+|)$/;

/** Reads and writes of queueing; addresses stay sealed. */
@Injectable()
export class LetterSteps {
  constructor(private readonly vault: Vault) {}

  /** One letter for each open step, in the order of postal codes, as the post sorts them. @returns how many */
  async queueSingles(tx: Tx, batchId: string): Promise<number> {
    const queued = await rows(
      tx,
      `WITH step AS MATERIALIZED (SELECT o.*, gen_random_uuid() AS "letterId", p."items" ->> 'addrCurrentPostalCode' AS "postalCode"
         FROM (${OPEN_STEPS}) o JOIN patient p ON p."id" = o."patientId"),
       taken AS (
         INSERT INTO letter_patient ("letterId", "stepId", "patientId", "facilityId", "state")
         SELECT "letterId", "stepId", "patientId", "facilityId", 'queued' FROM step ORDER BY "stepId" ${TAKE} RETURNING "letterId"
       )
       INSERT INTO letter ("id", "batchId", "facilityId", "addressee", "ordinal", "state")
       SELECT s."letterId", s."batchId", s."facilityId", s."addressee", row_number() OVER (ORDER BY s."postalCode" NULLS LAST, s."patientId"), 'queued'
       FROM taken JOIN step s USING ("letterId") ORDER BY s."postalCode" NULLS LAST, s."patientId" RETURNING 1`,
      [batchId],
    );
    return queued.length;
  }

  /** Open steps to physicians, page by page, with the physicians of each person. */
  async *physicianSteps(tx: Tx, batch: BatchToFill): AsyncGenerator<PhysicianStep[]> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const steps = await rows<{ stepId: string; patientId: string; writtenTo: string[] }>(
        tx,
        `SELECT o."stepId", o."patientId", ARRAY(SELECT DISTINCT l."physicianId" FROM letter_patient w JOIN letter l ON l."id" = w."letterId"
             JOIN follow_up_step e ON e."id" = w."stepId"
             WHERE w."patientId" = o."patientId" AND w."state" = 'sent' AND e."cycle" = o."cycle" AND l."physicianId" IS NOT NULL) AS "writtenTo"
         FROM (${OPEN_STEPS}) o WHERE o."stepId" > $2::uuid ORDER BY o."stepId" LIMIT ${PAGE}`,
        [batch.id, after],
      );
      const last = steps.at(-1);
      if (last === undefined) return;
      after = last.stepId;
      const numbers = await this.physiciansOf(tx, batch.facilityId, steps);
      yield steps.map((step) => ({ ...step, numbers: numbers.get(step.patientId) ?? [] }));
    }
  }

  /** Puts packets and their steps into the batch; a step that another batch took meanwhile is left out, and a letter without steps, too. */
  async queuePackets(tx: Tx, { id, facilityId, addressee }: BatchToFill, packets: readonly PacketToQueue[]): Promise<void> {
    const letters = packets.map(({ steps, ...packet }) => packet);
    const steps = packets.flatMap((packet) => packet.steps.map((step) => ({ ...step, letterId: packet.id, reason: packet.reason })));
    await tx.query(
      `WITH letter_row AS (SELECT * FROM jsonb_to_recordset($4::jsonb) AS l("id" uuid, "ordinal" integer, "physicianId" uuid, "reason" text)),
       taken AS (
         INSERT INTO letter_patient ("letterId", "stepId", "patientId", "facilityId", "state", "reason")
         SELECT s."letterId", s."stepId", s."patientId", $2, CASE WHEN s."reason" IS NULL THEN 'queued' ELSE 'not-made' END, s."reason"
         FROM jsonb_to_recordset($5::jsonb) AS s("letterId" uuid, "stepId" uuid, "patientId" uuid, "reason" text) ORDER BY s."stepId" ${TAKE}
         RETURNING "letterId"
       )
       INSERT INTO letter ("id", "batchId", "facilityId", "addressee", "physicianId", "ordinal", "state", "reason")
       SELECT l."id", $1, $2, $3, l."physicianId", l."ordinal", CASE WHEN l."reason" IS NULL THEN 'queued' ELSE 'not-made' END, l."reason"
       FROM letter_row l WHERE l."id" IN (SELECT "letterId" FROM taken) ORDER BY l."ordinal"`,
      [id, facilityId, addressee, JSON.stringify(letters), JSON.stringify(steps)],
    );
  }

  /** The numbers of physicians that the facility's abstracts name, person by person; the case completed last speaks first. */
  async physiciansOf(tx: Tx, facilityId: number, people: readonly { readonly patientId: string }[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    const abstracts = await rows<AbstractRow>(
      tx,
      `SELECT "id", "patientId", "sealed" FROM abstract WHERE "facilityId" = $1 AND "patientId" = ANY ($2::uuid[]) AND "status" IN ('complete', 'submitted')
       ORDER BY "patientId", "completedAt" DESC NULLS LAST, "id"`,
      [facilityId, people.map(({ patientId }) => patientId)],
    );
    for (const { id, patientId, sealed } of abstracts) {
      const items = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.abstract(id) });
      found.set(patientId, [...(found.get(patientId) ?? []), ...numbersIn(items)]);
    }
    return found;
  }
}

function numbersIn(items: Items): string[] {
  return PHYSICIAN_ITEMS.flatMap((ids) => ids.map((id) => itemValue(items, id)).filter((number) => !NOBODY.test(number)));
}
