import { gunzipSync } from 'node:zlib';
import { NaaccrXmlScanner } from '#domain/naaccr';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { SubmissionsApi } from '../src/submissions.module.js';
import { SubmissionRunService } from '../src/submission-run.service.js';

interface Case {
  readonly id: string;
  readonly version: number;
}

interface Submitted {
  readonly id: string;
  readonly selected: number;
  readonly sent: number;
  readonly failing: number;
  readonly patients: number;
  readonly fileDigest: string;
  readonly status: string;
}

/** Submissions with their routes: a manager of every facility, another of the neighbour (2), an abstractor who may not send. */
export class SubmissionRegistry {
  /** The facility that the running test works in. */
  facilityId = 1;
  private accession = 0;

  private constructor(
    readonly registry: RegistryApp,
    readonly manager: Browser,
    readonly neighbour: Browser,
    readonly abstractor: Browser,
  ) {}

  static async start(): Promise<SubmissionRegistry> {
    const registry = await RegistryApp.start([CaseAbstractionApi, SubmissionsApi]);
    return new SubmissionRegistry(
      registry,
      (await registry.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser,
      (await registry.person({ name: 'neighbour', roles: ['manager'], facilityIds: [2] })).browser,
      (await registry.person({ name: 'abstractor', roles: ['abstractor'], facilityIds: [1] })).browser,
    );
  }

  /** Each test works in a facility of its own. */
  async ownFacility(): Promise<void> {
    this.facilityId += 10;
    await this.registry.sql(`INSERT INTO facility ("id", "facilityNumber", "name") VALUES ($1, $2, 'Own Hospital')`, [
      this.facilityId,
      `90${this.facilityId}`,
    ]);
  }

  async entered(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
    this.accession += 1;
    const number = String(this.accession).padStart(5, '0');
    const items = aBreastCase({
      accessionNumberHosp: `2026${number}`,
      nameLast: `Person${number}`,
      socialSecurityNumber: `9003${number}`,
      ...changed,
    });
    return (await this.manager.post('/api/abstracts').send({ facilityId: this.facilityId, items }).expect(201)).body as Case;
  }

  async completed(changed: Parameters<typeof aBreastCase>[0] = {}): Promise<Case> {
    const made = await this.entered(changed);
    return (await this.manager.post(`/api/abstracts/${made.id}/complete`).send({ version: made.version }).expect(200)).body as Case;
  }

  /** A submission to the state registry, unless asked otherwise, carried to its end. */
  async submitted(asked: object = {}): Promise<Submitted> {
    const made = await this.manager
      .post('/api/submissions')
      .send({ profile: 'state-central', facilityIds: [this.facilityId], ...asked })
      .expect(202);
    const { id } = made.body as Submitted;
    await this.registry.app.get(SubmissionRunService).run(id);
    return (await this.manager.get(`/api/submissions/${id}`).expect(200)).body as Submitted;
  }

  async fileOf(id: string): Promise<{ bytes: Buffer; digest: string; text: string }> {
    const answer = await this.manager.get(`/api/submissions/${id}/file`).buffer(true).parse(binary).expect(200);
    const bytes = answer.body as Buffer;
    return { bytes, digest: String(answer.headers['x-sha256']), text: gunzipSync(bytes).toString('utf8') };
  }
}

/** Keeps an answer as bytes; the client's type of an answer hides that it is a stream. */
function binary(response: object, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

/** What a receiver reads in a file. */
export function readBack(text: string): { patients: number; tumors: Record<string, string>[]; errors: number } {
  const scanner = new NaaccrXmlScanner();
  const patients = [...scanner.push(Buffer.from(text)), ...scanner.end()];
  const tumors = patients.flatMap((p) => p.tumors.map((t) => ({ ...p.items, ...t.items })));
  return { patients: patients.length, tumors, errors: patients.flatMap((p) => p.allErrors).length };
}
