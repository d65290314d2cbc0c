import type { RunningRegistry } from '../../support/running-registry.js';

/** Looks into the tables for what was lost and what happened twice. */
export class SoakBooks {
  constructor(
    private readonly registry: RunningRegistry,
    private readonly facilityId: number,
  ) {}

  /** Makes every case complete, whatever the edits say of it: follow-up begins with that. */
  async completeEverything(): Promise<void> {
    await this.registry.sql(`UPDATE abstract SET "status" = 'complete', "completedAt" = coalesce("completedAt", now())`);
  }

  /** Sets the last contact of everybody who lives to a day that no earlier round had, and after which they are still due. */
  async moveContacts(round: number): Promise<void> {
    const day = new Date(Date.UTC(2025, 8, 15 - round)).toISOString().slice(0, 10).replaceAll('-', '');
    await this.registry.sql(
      `UPDATE patient SET "items" = jsonb_set("items", '{dateOfLastContact}', to_jsonb($1::text)) WHERE "vitalStatus" = '1'`,
      [day],
    );
  }

  async sweepEnded(id: string): Promise<boolean> {
    return this.holds(`SELECT 1 FROM follow_up_sweep WHERE "id" = $1 AND "finishedAt" IS NOT NULL`, [id]);
  }

  async letterBatch(id: string): Promise<string | undefined> {
    return (await this.registry.sql<{ status: string }>(`SELECT "status" FROM letter_batch WHERE "id" = $1`, [id]))[0]?.status;
  }

  async deathBatch(id: string): Promise<string | undefined> {
    return (await this.registry.sql<{ state: string }>(`SELECT "state" FROM death_batch WHERE "id" = $1`, [id]))[0]?.state;
  }

  /** An open letter to each person who is due and has none, as the ladder opens them two months after somebody fell due. */
  async openLetters(): Promise<void> {
    await this.registry.sql(
      `INSERT INTO follow_up_person ("patientId", "facilityId", "letterPermission")
       SELECT "patientId", "facilityId", 'granted' FROM followed_patient WHERE "vitalStatus" = '1'
       ON CONFLICT ("patientId", "facilityId") DO NOTHING`,
    );
    await this.registry.sql(
      `INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "naturalDate", "openedOn", "state", "createdAt")
       SELECT "patientId", "facilityId", "dateOfLastContact", 'patient-letter', 'letter', 'patient', '2026-11-15', '2026-11-15', '2026-11-16', 'open', now()
       FROM followed_patient WHERE "vitalStatus" = '1' AND "notFollowedBecause" IS NULL
       ON CONFLICT ("patientId", "cycle", "step", "round") DO NOTHING`,
    );
  }

  /** Everybody who is followed has one step on the due list in this cycle, and nothing open of another. */
  wrongSteps(): Promise<string[]> {
    return this.counted([
      [
        'people who are followed and not once on the due list',
        `SELECT count(*) FROM followed_patient f WHERE f."vitalStatus" = '1' AND f."notFollowedBecause" IS NULL AND 1 <> (
           SELECT count(*) FROM follow_up_step s WHERE s."patientId" = f."patientId" AND s."cycle" = f."dateOfLastContact" AND s."step" = 'due-list' AND s."state" = 'open')`,
      ],
      [
        'steps still open of a cycle that is over',
        `SELECT count(*) FROM follow_up_step s JOIN patient p ON p."id" = s."patientId"
         WHERE s."state" IN ('scheduled', 'open') AND s."cycle" <> coalesce(p."dateOfLastContact", '')`,
      ],
      [
        'sweeps over nobody',
        `SELECT CASE WHEN count(*) > 50 THEN 0 ELSE 1 END FROM follow_up_step WHERE "step" = 'due-list' AND "state" = 'open'`,
      ],
      ['sweeps that nobody ended', `SELECT count(*) FROM follow_up_sweep WHERE "finishedAt" IS NULL`],
    ]);
  }

  /** Every open step is in one letter of the batch, every letter is printed once, its step waits for the answer. */
  wrongLetters(batchId: string): Promise<string[]> {
    return this.counted(
      [
        [
          'batches without a letter',
          `SELECT CASE WHEN EXISTS (SELECT 1 FROM letter WHERE "batchId" = $1 AND "state" = 'printed') THEN 0 ELSE 1 END`,
        ],
        ['letters that are not printed', `SELECT count(*) FROM letter WHERE "batchId" = $1 AND "state" <> 'printed'`],
        [
          'steps that no letter took',
          `SELECT count(*) FROM follow_up_step WHERE "kind" = 'letter' AND "addressee" = 'patient' AND "state" = 'open' AND $1::uuid IS NOT NULL`,
        ],
        [
          'people who got two letters of a cycle',
          `SELECT count(*) FROM (SELECT lp."patientId" FROM letter_patient lp JOIN follow_up_step s ON s."id" = lp."stepId"
             WHERE lp."state" = 'sent' AND s."step" = 'patient-letter' AND $1::uuid IS NOT NULL GROUP BY lp."patientId", s."cycle" HAVING count(*) > 1) twice`,
        ],
        [
          'printed letters whose step does not wait',
          `SELECT count(*) FROM letter l JOIN letter_patient lp ON lp."letterId" = l."id" JOIN follow_up_step s ON s."id" = lp."stepId"
           WHERE l."batchId" = $1 AND l."state" = 'printed' AND (lp."state" <> 'sent' OR s."state" <> 'sent')`,
        ],
      ],
      [batchId],
    );
  }

  /** Every known person is found once, every stranger not at all. */
  wrongMatches(batchId: string, known: number): Promise<string[]> {
    return this.counted(
      [
        [
          'known people who were not matched',
          `SELECT abs($2 - count(DISTINCT "patientId")) FROM death_record WHERE "batchId" = $1 AND "state" = 'match'`,
        ],
        ['rows that stand twice', `SELECT count(*) - count(DISTINCT "row") FROM death_record WHERE "batchId" = $1 AND $2::integer > 0`],
        ['rows that were not read', `SELECT abs(2 * $2 - "rowsRead") FROM death_batch WHERE "id" = $1`],
      ],
      [batchId, known],
    );
  }

  /** Each death is applied once: one row of history in each abstract, and the person is dead. */
  wrongDeaths(batchId: string, known: number): Promise<string[]> {
    const dead = `SELECT "patientId" FROM death_record WHERE "batchId" = $1 AND "state" = 'applied'`;
    return this.counted(
      [
        ['deaths that were not applied', `SELECT abs($2 - count(*)) FROM (${dead}) d`],
        ['dead people who live', `SELECT count(*) FROM patient WHERE "id" IN (${dead}) AND "vitalStatus" <> '0' AND $2::integer > 0`],
        [
          'steps of the dead',
          `SELECT count(*) FROM follow_up_step WHERE "patientId" IN (${dead}) AND "state" IN ('open', 'scheduled') AND $2::integer > 0`,
        ],
        [
          'abstracts with another number of deaths than one more than were taken back',
          `SELECT count(*) FROM abstract a WHERE a."patientId" IN (${dead}) AND $2::integer > 0 AND 1 <>
             (SELECT count(*) FILTER (WHERE "kind" = 'death-linked') - count(*) FILTER (WHERE "kind" = 'death-undone') FROM item_change c WHERE c."abstractId" = a."id")`,
        ],
      ],
      [batchId, known],
    );
  }

  /** A digest of what people, tumors and abstracts hold, and of the steps that are not over. */
  async standing(): Promise<string> {
    const [row] = await this.registry.sql<{ digest: string }>(
      `SELECT md5(concat(
         (SELECT string_agg("items"::text, '' ORDER BY "id") FROM patient), (SELECT string_agg("items"::text, '' ORDER BY "id") FROM tumor),
         (SELECT string_agg("items"::text, '' ORDER BY "id") FROM abstract WHERE "facilityId" = $1),
         (SELECT string_agg(concat("patientId", "cycle", "step", "round", "state"), '' ORDER BY "patientId", "cycle", "step", "round") FROM follow_up_step
            WHERE "state" IN ('scheduled', 'open', 'sent')))) AS digest`,
      [this.facilityId],
    );
    return row?.digest ?? '';
  }

  private async holds(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    return (await this.registry.sql(sql, parameters)).length > 0;
  }

  private async counted(questions: readonly (readonly [string, string])[], parameters: readonly unknown[] = []): Promise<string[]> {
    const wrong: string[] = [];
    for (const [what, sql] of questions) {
      const [row] = await this.registry.sql<Record<string, string>>(sql, parameters);
      const count = Number(Object.values(row ?? {})[0]);
      if (count !== 0) wrong.push(`${count} ${what}`);
    }
    return wrong;
  }
}
