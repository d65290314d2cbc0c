import { aLetterPolicy } from '../../../../test/support/a-letter-policy.js';
import { readPdf, type ReadPage } from '../../../../test/support/read-pdf.js';
import { LetterPrintService } from '../src/letters/printing/letter-print.service.js';
import { LetterQueueService } from '../src/letters/batch/letter-queue.service.js';
import type { LetterBatchView, LetterPageView, LetterView } from '../src/letters/batch/letter-batch.contract.js';
import { FollowUpRegistry } from './follow-up-registry.js';

/** A physician of East. */
export const aPhysician = {
  facilityId: 1,
  version: 0,
  number: '00000001',
  name: 'Dr. Jane Example',
  addressLines: ['1 Clinic Road', 'Exampletown NM 87101'],
  language: 'en',
  permission: 'unknown',
};

/** Fell due in the middle of September 2026: on 22 November letters to the person are due. */
const TWO_MONTHS_DUE = '20250915';
const LIVES = {
  addrCurrentNoStreet: '7 SIDE STREET',
  addrCurrentCity: 'EXAMPLETOWN',
  addrCurrentState: 'NM',
  addrCurrentPostalCode: '87101',
};

/** What is settled about a person, and to whom the letter goes. */
export interface Settled {
  readonly letterPermission?: string;
  readonly language?: string;
  readonly addressee?: string;
}

/** Follow-up with a letter policy at East, and people whose letters are due. */
export class LettersRegistry {
  private constructor(readonly follow: FollowUpRegistry) {}

  static async start(): Promise<LettersRegistry> {
    const registry = new LettersRegistry(await FollowUpRegistry.start());
    await registry.follow.manager.put('/api/follow-up/letter-policies/1').send(aLetterPolicy).expect(200);
    return registry;
  }

  get sql(): FollowUpRegistry['app']['sql'] {
    return this.follow.app.sql.bind(this.follow.app);
  }

  stop(): Promise<void> {
    return this.follow.app.stop();
  }

  /** A person with an open letter step, to the person unless told otherwise, who allows letters unless told otherwise. */
  async person(changed: Parameters<FollowUpRegistry['completed']>[0] = {}, settled: Settled = {}): Promise<string> {
    const { patientId } = await this.follow.completed({ ...LIVES, dateOfLastContact: TWO_MONTHS_DUE, ...changed });
    const { letterPermission = 'granted', language = 'en', addressee = 'patient' } = settled;
    await this.sql(`INSERT INTO follow_up_person ("patientId", "facilityId", "letterPermission", "language") VALUES ($1, 1, $2, $3)`, [
      patientId,
      letterPermission,
      language,
    ]);
    await this.sql(
      `INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "addressee", "dueDate", "naturalDate", "openedOn", "state", "createdAt")
       VALUES ($1, 1, $2, $3, 'letter', $4, '2026-11-15', '2026-11-15', '2026-11-16', 'open', '2026-11-16')`,
      [
        patientId,
        changed.dateOfLastContact ?? TWO_MONTHS_DUE,
        addressee === 'physician' ? 'physician-letter-1' : `${addressee}-letter`,
        addressee,
      ],
    );
    return patientId;
  }

  /** Changes the policy of East. */
  async policy(changed: Partial<typeof aLetterPolicy>): Promise<void> {
    const held = await this.follow.manager.get('/api/follow-up/letter-policies/1').expect(200);
    const { version } = held.body as { version: number };
    await this.follow.manager
      .put('/api/follow-up/letter-policies/1')
      .send({ ...aLetterPolicy, ...changed, version })
      .expect(200);
  }

  /** A batch of the steps that are open, filled. */
  async queued(addressee: string): Promise<string> {
    const made = await this.follow.clerk.post('/api/follow-up/letter-batches').send({ facilityId: 1, addressee }).expect(202);
    const { id } = made.body as LetterBatchView;
    await this.follow.app.app.get(LetterQueueService).fill(id);
    return id;
  }

  /** Prints a queued batch with some printers at once. */
  async print(id: string, printers = 1): Promise<void> {
    await this.follow.clerk.post(`/api/follow-up/letter-batches/${id}/print`).expect(202);
    const prints = this.follow.app.app.get(LetterPrintService);
    await Promise.all(Array.from({ length: printers }, () => prints.run(id)));
  }

  async batch(id: string, limit = 200): Promise<LetterPageView> {
    return (await this.follow.clerk.get(`/api/follow-up/letter-batches/${id}?limit=${limit}`).expect(200)).body as LetterPageView;
  }

  /** The letter of a batch that is about a person. */
  async letterOf(batchId: string, patientId: string): Promise<LetterView> {
    const { letters } = await this.batch(batchId);
    const letter = letters.find(({ patients }) => patients.some((patient) => patient.patientId === patientId));
    if (!letter) throw new Error('No letter of the batch is about this person.');
    return letter;
  }

  /** A file, as its reader sees it. */
  async read(path: string): Promise<ReadPage[]> {
    const answer = await this.follow.clerk.get(path).responseType('blob').expect(200);
    return readPdf(answer.body as Buffer);
  }
}
