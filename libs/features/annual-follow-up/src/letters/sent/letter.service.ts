import { Injectable } from '@nestjs/common';
import { type Addressee, readLetterBarcode } from '#domain/follow-up';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, firstRow, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { closeSteps } from '../../ladder/close-steps.js';
import { BarcodeCheckDigitWrong, BarcodeWrong, LetterNotPrinted } from '../letters.errors.js';
import { barcodeOf, LETTER_COLUMNS, type LetterRow, type LetterSubject, subjectsOf } from '../letter-view.js';
import { sealedLetter } from '../printing/sealed-letter.js';
import type { LetterByBarcodeView, LetterReturn, ReturnReason } from './letter.contract.js';
import { PersonReturns } from './person-returns.js';

const LETTER = `SELECT ${LETTER_COLUMNS} FROM letter l LEFT JOIN physician p ON p."id" = l."physicianId"`;

/** Letters that are out: their files, whom a barcode stands for, and what the post brings back. */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly returns: PersonReturns,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The letter as it was printed. @throws NotFound NOT_FOUND, LetterNotPrinted LETTER_NOT_PRINTED */
  file(actor: Actor, id: string): Promise<Buffer> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, async (tx) => {
      const letter = await firstRow<{ state: string; sealed: Buffer | null; facilityId: number }>(
        tx,
        `SELECT "state", "sealed", "facilityId" FROM letter WHERE "id" = $1`,
        [id],
      );
      if (!letter) throw new NotFound('letter');
      if (letter.sealed === null) throw new LetterNotPrinted(letter.state);
      const subjects = await this.subjects(tx, id);
      const pdf = await this.vault.unseal(tx, letter.sealed, sealedLetter(id));
      await this.append(tx, actor, { action: 'letters.opened', letter: { id, facilityId: letter.facilityId }, subjects });
      return pdf;
    });
  }

  /**
   * The letter of a barcode and whom it is about, for whoever records what came back.
   * @throws BarcodeWrong BARCODE_WRONG, BarcodeCheckDigitWrong BARCODE_CHECK_DIGIT_WRONG, NotFound NOT_FOUND
   */
  byBarcode(actor: Actor, barcode: string): Promise<LetterByBarcodeView> {
    demand(actor, 'follow-up.record');
    const read = readLetterBarcode(barcode);
    if ('wrong' in read) throw read.wrong === 'shape' ? new BarcodeWrong() : new BarcodeCheckDigitWrong();
    return this.database.transaction(actor, async (tx) => {
      const letter = await firstRow<LetterRow>(tx, `${LETTER} WHERE l."number" = $1`, [read.number]);
      if (!letter) throw new NotFound('letter');
      const subjects = await this.subjects(tx, letter.id);
      await this.append(tx, actor, { action: 'letters.opened', letter, subjects });
      return viewOf(letter, subjects);
    });
  }

  /**
   * A letter came back: its steps end, and the ladder goes on. From a patient who is said to be dead, letters stop and a review begins, for an
   * envelope is no certificate; who refused the letter gets none any more.
   * @throws NotFound NOT_FOUND, LetterNotPrinted LETTER_NOT_PRINTED
   */
  returned(actor: Actor, id: string, { reason }: LetterReturn): Promise<LetterByBarcodeView> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, async (tx) => {
      const letter = await this.locked(tx, actor, id);
      const before = await this.subjects(tx, id);
      await tx.query(`UPDATE letter SET "state" = 'returned', "returnedReason" = $2, "returnedOn" = $3::date WHERE "id" = $1`, [
        id,
        reason,
        this.clock.today(),
      ]);
      await this.endSteps(tx, actor, { letter, subjects: before, reason });
      const subjects = await this.subjects(tx, id);
      await this.append(tx, actor, { action: 'letters.returned', letter, subjects, detail: { reason } });
      return viewOf({ ...letter, state: 'returned', returnedReason: reason }, subjects);
    });
  }

  private async locked(tx: Tx, actor: Actor, id: string): Promise<LetterRow> {
    const letter = await firstRow<LetterRow>(tx, `${LETTER} WHERE l."id" = $1 FOR UPDATE OF l`, [id]);
    if (!letter) throw new NotFound('letter');
    demand(actor, 'follow-up.letters', letter.facilityId);
    if (letter.state !== 'printed' && letter.state !== 'returned') throw new LetterNotPrinted(letter.state);
    return letter;
  }

  private async endSteps(
    tx: Tx,
    actor: Actor,
    {
      letter,
      subjects,
      reason,
    }: { readonly letter: LetterRow; readonly subjects: readonly LetterSubject[]; readonly reason: ReturnReason },
  ): Promise<void> {
    const sent = subjects.filter(({ state }) => state === 'sent');
    const stepIds = sent.map(({ stepId }) => stepId);
    await closeSteps(tx, { stepIds }, { state: 'expired', reason: `returned-${reason}`, now: this.clock.now() });
    for (const { patientId } of sent) {
      const about = { addressee: letter.addressee satisfies Addressee, facilityId: letter.facilityId, patientId, reason };
      await this.returns.follow(tx, actor, about);
    }
  }

  private async subjects(tx: Tx, letterId: string): Promise<LetterSubject[]> {
    return (await subjectsOf(tx, this.vault, [letterId])).get(letterId) ?? [];
  }

  private append(
    tx: Tx,
    actor: Actor,
    event: {
      readonly action: string;
      readonly letter: Pick<LetterRow, 'id' | 'facilityId'>;
      readonly subjects: readonly LetterSubject[];
      readonly detail?: Record<string, string>;
    },
  ): Promise<void> {
    const { action, letter, subjects, detail = {} } = event;
    const patientIds = subjects.map(({ patientId }) => patientId);
    return this.audit.append(tx, actor, { action, facilityId: letter.facilityId, subject: letter.id, patientIds, detail });
  }
}

function viewOf(letter: LetterRow, subjects: readonly LetterSubject[]): LetterByBarcodeView {
  const { id, facilityId, addressee, sentOn, state } = letter;
  const patients = subjects.map(({ patientId, patientName, stepId, stepState }) => ({ patientId, patientName, stepId, stepState }));
  return { letterId: id, barcode: barcodeOf(letter), facilityId, addressee, sentOn, state, patients };
}
