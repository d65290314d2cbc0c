import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp, type RegistryOptions } from '../../../../test/support/registry-app.js';
import { AnnualFollowUpApi, SweepService } from '../src/index.js';

/** An id that nobody has. */
export const nobody = '01939f00-0000-7000-8000-000000000000';
/** A contact that brings an answer. */
export const answer = { facilityId: 1, contactDate: '20261101', method: 'physician', source: '2', result: 'reached', vitalStatus: '1' };

/** Diagnosed in 2023, so that contacts of the years since can be told. */
const OF_2023 = {
  dateOfDiagnosis: '20230610',
  ageAtDiagnosis: '063',
  dateOf1stContact: '20230612',
  dateInitialRxSeer: '20230701',
  date1stCrsRxCoc: '20230701',
  rxDateSurgery: '20230701',
};

interface Case {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
}

interface Swept {
  readonly due: number;
  readonly lost: number;
  readonly opened: number;
  readonly scheduled: number;
  readonly cancelled: number;
}

/** Follow-up with its routes: East (1) has a clerk, West (2) a neighbour, a manager sees both. */
export class FollowUpRegistry {
  private accession = 0;

  private constructor(
    readonly app: RegistryApp,
    readonly manager: Browser,
    readonly clerk: Browser,
    readonly neighbour: Browser,
    readonly researcher: Browser,
  ) {}

  static async start(settings: RegistryOptions['settings'] = {}): Promise<FollowUpRegistry> {
    const app = await RegistryApp.start([CaseAbstractionApi, AnnualFollowUpApi], { settings });
    return new FollowUpRegistry(
      app,
      (await app.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser,
      (await app.person({ name: 'clerk', roles: ['follow-up-clerk'], facilityIds: [1] })).browser,
      (await app.person({ name: 'neighbour', roles: ['follow-up-clerk'], facilityIds: [2] })).browser,
      (await app.person({ name: 'researcher', roles: ['researcher'], everyFacility: true })).browser,
    );
  }

  /** The day on which cases are entered. */
  today(): void {
    this.app.clock.at = new Date('2026-11-22T08:00:00Z');
  }

  /** A complete case of a new person, or of the person whose name and number are given. */
  async completed(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
    this.accession += 1;
    const number = String(this.accession).padStart(5, '0');
    const own = { accessionNumberHosp: `2023${number}`, nameLast: `Person${number}`, socialSecurityNumber: `9002${number}` };
    const items = aBreastCase({ ...OF_2023, ...own, ...changed });
    const made = (await this.manager.post('/api/abstracts').send({ facilityId: 1, items }).expect(201)).body as Case & { version: number };
    const done = await this.manager.post(`/api/abstracts/${made.id}/complete`).send({ version: made.version });
    expect(done.body).toMatchObject({ status: 'complete' });
    return made;
  }

  /** Lets days go by without new cases; sessions end meanwhile, so whoever asks is signed in anew. */
  async sweepOn(date: string): Promise<Swept> {
    this.app.clock.at = new Date(`${date}T08:00:00Z`);
    const sweeps = this.app.app.get(SweepService);
    await sweeps.run(await sweeps.begin());
    const [row] = await this.app.sql<Swept>(
      `SELECT "due", "lost", "opened", "scheduled", "cancelled" FROM follow_up_sweep ORDER BY "startedAt" DESC, "id" DESC LIMIT 1`,
    );
    if (!row) throw new Error('The sweep left no trace.');
    return row;
  }

  /** Id of the account with a name. */
  async accountOf(name: string): Promise<string> {
    const [account] = await this.app.sql<{ id: string }>(`SELECT "id" FROM app_user WHERE "name" = $1`, [name]);
    if (!account) throw new Error(`There is no account ${name}.`);
    return account.id;
  }

  stepsOf(patientId: string): Promise<{ step: string; state: string; cycle: string; due: string }[]> {
    return this.app.sql(
      `SELECT "step", "state", "cycle", "dueDate"::text AS due FROM follow_up_step WHERE "patientId" = $1 ORDER BY "cycle", "step"`,
      [patientId],
    );
  }
}
