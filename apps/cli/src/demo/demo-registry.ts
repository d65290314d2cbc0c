import type { INestApplicationContext } from '@nestjs/common';
import { addMonths, parseCalendarDay } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';
import { ContactService, FollowUpService, SweepService } from '#features/annual-follow-up';
import { importOptions, ImportLedger, ImportService } from '#features/case-abstraction';
import { FacilityService, systemActor } from '#features/identity';
import { SubmissionRunService, SubmissionService } from '#features/submissions';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow } from '#platform/database';
import { DEMO_CONTACTS } from './demo-contacts.js';
import { DEMO_FILE, DEMO_HOSPITALS, DEMO_IMPORT, DEMO_POPULATION, NOT_YET_SUBMITTED_MONTHS } from './demo-hospitals.js';
import { withSlips } from './demo-slips.js';
import { patientsFile } from './synthetic-file.js';

const actor = systemActor('demo');

/** Fills a new registry with the made-up cases of a hospital group, each step on the path that real work takes. */
export class DemoRegistry {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(private readonly app: INestApplicationContext) {
    this.database = this.of(Database);
    this.clock = this.of(Clock);
  }

  /**
   * Each step finds out by itself how far it came before, so that a fill that was killed goes on where it stood.
   * @param signal - stops after the import batch at hand
   * @returns false when the registry holds something that is not the demo's; it is then left alone
   */
  async fill(signal?: AbortSignal): Promise<boolean> {
    if (!(await this.isNewOrOurs())) return false;
    const facilityIds = await this.hospitals();
    await this.takePatientsIn(signal);
    await this.submit(facilityIds);
    await this.sweep();
    await this.recordContacts();
    return true;
  }

  private async isNewOrOurs(): Promise<boolean> {
    const numbers = DEMO_HOSPITALS.map(({ facilityNumber }) => facilityNumber);
    const { foreign } = await this.one<{ foreign: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM facility WHERE "facilityNumber" <> ALL ($1)) OR EXISTS (SELECT 1 FROM import_run WHERE "id" <> $2) AS "foreign"`,
      [numbers, DEMO_IMPORT],
    );
    return !foreign;
  }

  private async hospitals(): Promise<number[]> {
    const facilities = this.of(FacilityService);
    const known = (await facilities.list(actor)).map(({ facilityNumber }) => facilityNumber);
    for (const hospital of DEMO_HOSPITALS) if (!known.includes(hospital.facilityNumber)) await facilities.create(actor, hospital);
    return (await facilities.list(actor)).map(({ id }) => id);
  }

  private async takePatientsIn(signal: AbortSignal | undefined): Promise<void> {
    const begun = (await this.import()).toISOString();
    const today = parseCalendarDay(begun.slice(0, 10).replaceAll('-', ''));
    if (today === undefined) throw new RangeError(`${begun} is not a day of this registry.`);
    const facilities = DEMO_HOSPITALS.map(({ facilityNumber }) => facilityNumber);
    const file = patientsFile(withSlips(syntheticPatients({ ...DEMO_POPULATION, today, facilities })), begun);
    await this.of(ImportService).run(DEMO_IMPORT, file, { ...(signal && { signal }) });
  }

  /** The demo's one import, begun now or at an earlier start. @returns when; its file is that of that day */
  private import(): Promise<Date> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const held = await firstRow<{ createdAt: Date }>(tx, `SELECT "createdAt" FROM import_run WHERE "id" = $1`, [DEMO_IMPORT]);
      if (held) return held.createdAt;
      const at = this.clock.now();
      const options = importOptions(actor, { createFacilities: 'false' });
      const file = { fileId: null, fileName: DEMO_FILE, fileDigest: null, bytesTotal: null };
      await this.of(ImportLedger).open(tx, { id: DEMO_IMPORT, ...file, options, createdBy: null, at });
      return at;
    });
  }

  private async submit(facilityIds: number[]): Promise<void> {
    const submissions = this.of(SubmissionService);
    const begun = (await submissions.list(actor)).at(-1);
    const asked = { profile: 'state-central', facilityIds, completedTo: this.lastDaySubmitted() };
    const { id } = begun ?? (await submissions.open(actor, asked));
    await this.of(SubmissionRunService).run(id);
  }

  private lastDaySubmitted(): string {
    const today = parseCalendarDay(this.clock.today());
    const day = today === undefined ? '' : addMonths(today, -NOT_YET_SUBMITTED_MONTHS);
    return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  }

  private async sweep(): Promise<void> {
    const sweeps = this.of(SweepService);
    if ((await sweeps.list(actor)).some(({ finishedAt }) => finishedAt !== null)) return;
    await sweeps.run(await sweeps.begin());
  }

  private async recordContacts(): Promise<void> {
    const { made } = await this.one<{ made: number }>(`SELECT count(*)::integer AS "made" FROM contact`);
    const { rows: people } = await this.of(FollowUpService).list(actor, { state: 'due', limit: 2 * DEMO_CONTACTS.length });
    for (const [place, contact] of DEMO_CONTACTS.slice(made).entries()) {
      const person = people[place];
      if (person === undefined) return;
      const { patientId, facilityId } = person;
      await this.of(ContactService).record(actor, patientId, { ...contact, facilityId, contactDate: this.clock.today() });
    }
  }

  private async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
    const row = await this.database.transaction(EVERY_FACILITY, (tx) => firstRow<Row>(tx, sql, parameters));
    if (row === undefined) throw new Error('The database gave no answer.');
    return row;
  }

  private of<T>(service: new (...dependencies: never[]) => T): T {
    return this.app.get<T>(service, { strict: false });
  }
}
