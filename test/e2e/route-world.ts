import { setTimeout as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { MonthlyListService } from '#features/annual-follow-up';
import type { Role } from '#features/identity';
import { aBreastCase } from '../support/an-abstract.js';
import type { Answer, HttpPerson } from '../support/http-person.js';
import { naaccrDocument, patientOf } from '../support/naaccr-document.js';
import type { RegistryPeople } from '../support/registry-people.js';
import { WholeApi } from '../support/whole-api.js';

/** Roles that people have, each with one letter for the table of routes. */
export const ROLE_LETTERS: Readonly<Record<string, Role>> = {
  a: 'abstractor',
  f: 'follow-up-clerk',
  q: 'qa-reviewer',
  m: 'manager',
  r: 'researcher',
  d: 'data-steward',
  p: 'privacy-officer',
  x: 'administrator',
};

const POLL_MS = 50;

/** A case as its routes answer it. */
export interface Case {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly version: number;
}

/** A registry with two facilities, a person of every role, and one of everything that a route can ask for; all of it is East's. */
export class RouteWorld {
  readonly roles = new Map<Role, HttpPerson>();
  neighbour: HttpPerson;
  east = 0;
  west = 0;
  open: Case;
  ready: Case;
  complete: Case;
  due: Case;
  doneImport = '';
  failedImport = '';
  submission = '';
  recompute = '';
  monthlyList = '';
  restage = '';
  userId = '';
  private accession = 0;

  private constructor(readonly api: WholeApi) {}

  static async start(): Promise<RouteWorld> {
    const world = new RouteWorld(await WholeApi.start());
    await world.makePeople(world.api.people);
    await world.makeCases();
    world.doneImport = await world.imported(
      'done.xml',
      naaccrDocument([patientOf({ ...world.newPerson(), reportingFacility: '0000000001' })]),
    );
    const whole = gzipSync(naaccrDocument(Array.from({ length: 40 }, () => patientOf(world.newPerson()))));
    world.failedImport = await world.imported('failed.xml.gz', whole.subarray(0, whole.length - 200));
    const asked = { profile: 'state-central', facilityIds: [world.east], diagnosisYearTo: 2025 };
    world.submission = (await world.manager.post<{ id: string }>('/api/submissions', asked)).body.id;
    await world.manager.events(`/api/submissions/${world.submission}/events`);
    world.recompute = await world.recomputed();
    world.monthlyList = await world.builtList();
    world.restage = await world.restaged();
    return world;
  }

  get manager(): HttpPerson {
    return this.by('manager');
  }

  by(role: Role): HttpPerson {
    const person = this.roles.get(role);
    if (!person) throw new Error(`There is no ${role}.`);
    return person;
  }

  /** Items of a complete breast case of somebody new. */
  newPerson(changed: Parameters<typeof aBreastCase>[0] = {}): Record<string, string> {
    this.accession += 1;
    const number = String(this.accession).padStart(5, '0');
    const letters = number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
    return aBreastCase({
      accessionNumberHosp: `2026${number}`,
      nameLast: `Testperson${letters}`,
      socialSecurityNumber: `9001${number}`,
      ...changed,
    });
  }

  /** A recomputation that is compared and can be applied. @returns its id */
  recomputed(): Promise<string> {
    return this.compared('/api/derived-items/recomputes');
  }

  /** A restaging that is compared and can be applied. @returns its id */
  restaged(): Promise<string> {
    return this.compared('/api/staging/restages');
  }

  /** A restaging that was applied and can be undone. @returns its id */
  async restageApplied(): Promise<string> {
    const id = await this.restaged();
    made(await this.manager.post(`/api/staging/restages/${id}/apply`), 202);
    await this.statusOf(`/api/staging/restages/${id}`, ['applied']);
    return id;
  }

  /** A comparison over the whole registry; while another one runs, that is the answer, and it is asked for again. */
  private async compared(route: string): Promise<string> {
    for (;;) {
      const { id } = made(await this.manager.post<{ id: string }>(route), 202);
      if ((await this.statusOf(`${route}/${id}`, ['compared', 'applied', 'undone', 'failed'])) === 'compared') return id;
    }
  }

  private async statusOf(path: string, ends: readonly string[]): Promise<string> {
    for (;;) {
      const { status } = (await this.manager.get<{ status: string }>(path)).body;
      if (ends.includes(status)) return status;
      await nextTurn(POLL_MS);
    }
  }

  /** The list of this month of East. @returns its id */
  private async builtList(): Promise<string> {
    await this.api.app.get(MonthlyListService, { strict: false }).build(this.east);
    const [list] = (await this.manager.get<{ rows: { id: string }[] }>('/api/follow-up/lists')).body.rows;
    if (!list) throw new Error('There is no monthly list.');
    return list.id;
  }

  private async makePeople(people: RegistryPeople): Promise<void> {
    this.east = await people.facility('0000000001', 'East Hospital');
    this.west = await people.facility('0000000002', 'West Hospital');
    for (const role of Object.values(ROLE_LETTERS)) this.roles.set(role, await people.person(role));
    this.neighbour = await people.person('manager', [this.west]);
    const account = { name: 'somebody', fullName: 'Somebody', roles: ['abstractor'], everyFacility: false, facilityIds: [this.west] };
    this.userId = (await people.administrator.post<{ user: { id: string } }>('/api/users', account)).body.user.id;
  }

  private async makeCases(): Promise<void> {
    this.open = await this.entered();
    this.ready = await this.entered();
    this.complete = await this.completed();
    const old = {
      dateOfDiagnosis: '20250810',
      dateOf1stContact: '20250812',
      dateInitialRxSeer: '20250820',
      date1stCrsRxCoc: '20250820',
      rxDateSurgery: '20250820',
    };
    this.due = await this.completed({ ...old, accessionNumberHosp: '202500001', ageAtDiagnosis: '065', dateOfLastContact: '20250901' });
  }

  private async entered(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
    return made(await this.manager.post<Case>('/api/abstracts', { facilityId: this.east, items: this.newPerson(changed) }), 201);
  }

  private async completed(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
    const { id, version } = await this.entered(changed);
    return made(await this.manager.post<Case>(`/api/abstracts/${id}/complete`, { version }), 200);
  }

  private async imported(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const { id } = made(await this.manager.upload<{ id: string }>(`/api/imports?facilityId=${this.east}`, bytes, fileName), 202);
    await this.manager.events(`/api/imports/${id}/events`);
    return id;
  }
}

function made<Body>({ status, body, bytes }: Answer<Body>, expected: number): Body {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${bytes.toString()}`);
  return body;
}
