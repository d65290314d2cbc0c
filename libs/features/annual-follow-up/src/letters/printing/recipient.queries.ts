import { Injectable } from '@nestjs/common';
import { contactAddress, type MailingAddress, patientAddress } from '#domain/follow-up';
import type { Items } from '#domain/naaccr';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { rows, type Tx, Vault } from '#platform/database';

interface LetterTo {
  readonly addressee: string;
  readonly facilityId: number;
  readonly patientId: string;
}

interface PrintedTo extends LetterTo {
  readonly ordinal: number;
  readonly physicianName: string | null;
  readonly physicianLines: string[] | null;
}

const PAGE = 200;

/** Opens addresses: of patients, and of those around them. */
@Injectable()
export class RecipientQueries {
  constructor(private readonly vault: Vault) {}

  /** Everything known of some people, by patient id. */
  async people(tx: Tx, patientIds: readonly string[]): Promise<Map<string, Items>> {
    const found = await rows<{ id: string; items: Items; sealed: Buffer }>(
      tx,
      `SELECT "id", "items", "sealed" FROM patient WHERE "id" = ANY ($1::uuid[])`,
      [patientIds],
    );
    const people = new Map<string, Items>();
    for (const { id, items, sealed } of found) {
      people.set(id, { ...items, ...(await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(id) })) });
    }
    return people;
  }

  /** Whom to ask about some people, by patient id: of the abstract of the facility that was completed last among those that name somebody. */
  async contacts(tx: Tx, facilityId: number, patientIds: readonly string[]): Promise<Map<string, MailingAddress>> {
    const found = await rows<{ id: string; patientId: string; items: Items; sealed: Buffer }>(
      tx,
      `SELECT "id", "patientId", "items", "sealed" FROM abstract WHERE "facilityId" = $1 AND "patientId" = ANY ($2::uuid[])
         AND "status" IN ('complete', 'submitted') ORDER BY "patientId", "completedAt" DESC NULLS LAST, "id"`,
      [facilityId, patientIds],
    );
    const contacts = new Map<string, MailingAddress>();
    for (const { id, patientId, items, sealed } of found) {
      if (contacts.has(patientId)) continue;
      const opened = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.abstract(id) });
      const address = contactAddress({ ...items, ...opened });
      if (address !== undefined) contacts.set(patientId, address);
    }
    return contacts;
  }

  /** Addresses of the printed letters of a batch in the order of printing, page by page. */
  async *ofPrinted(tx: Tx, batchId: string): AsyncGenerator<(MailingAddress | undefined)[]> {
    for (let after = 0; ;) {
      const page = await rows<PrintedTo>(
        tx,
        `SELECT l."ordinal", l."addressee", l."facilityId", p."name" AS "physicianName", p."addressLines" AS "physicianLines",
                (SELECT s."patientId" FROM letter_patient s WHERE s."letterId" = l."id" AND s."state" = 'sent' LIMIT 1) AS "patientId"
         FROM letter l LEFT JOIN physician p ON p."id" = l."physicianId"
         WHERE l."batchId" = $1 AND l."state" = 'printed' AND l."ordinal" > $2 ORDER BY l."ordinal" LIMIT ${PAGE}`,
        [batchId, after],
      );
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.ordinal;
      yield await this.addressesOf(tx, page, last.facilityId);
    }
  }

  private async addressesOf(tx: Tx, page: readonly PrintedTo[], facilityId: number): Promise<(MailingAddress | undefined)[]> {
    const ids = page.map(({ patientId }) => patientId);
    const people = page.some(({ addressee }) => addressee === 'patient') ? await this.people(tx, ids) : new Map<string, Items>();
    const contacts = page.some(({ addressee }) => addressee === 'contact')
      ? await this.contacts(tx, facilityId, ids)
      : new Map<string, MailingAddress>();
    return page.map(({ addressee, patientId, physicianName, physicianLines }) => {
      if (addressee === 'physician') return physicianName === null ? undefined : { name: physicianName, lines: physicianLines ?? [] };
      return addressee === 'patient' ? patientAddress(people.get(patientId) ?? {}) : contacts.get(patientId);
    });
  }
}
