import type { Items } from '#domain/naaccr';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { CaseAbstractionApi } from '../src/index.js';

/** What tests read of an abstract. */
export interface Entered {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly items: Readonly<Record<string, string>>;
  readonly otherTumors: readonly object[];
}

interface Person {
  readonly id: string;
  readonly browser: Browser;
}

/** An id that nothing has. */
export const nobody = '01939f00-0000-7000-8000-000000000000';

/** Ids of a list, in its order. */
export const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** The routes of abstracts with people of two facilities: East (1) has a registrar and a reviewer, West (2) a manager. */
export class AbstractRegistry {
  private accession = 0;

  private constructor(
    readonly app: RegistryApp,
    readonly registrar: Person,
    readonly reviewer: Person,
    readonly neighbour: Person,
    readonly researcher: Person,
  ) {}

  static async start(): Promise<AbstractRegistry> {
    const app = await RegistryApp.start([CaseAbstractionApi]);
    return new AbstractRegistry(
      app,
      await app.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] }),
      await app.person({ name: 'reviewer', roles: ['qa-reviewer'], facilityIds: [1] }),
      await app.person({ name: 'neighbour', roles: ['manager'], facilityIds: [2] }),
      await app.person({ name: 'researcher', roles: ['researcher'], everyFacility: true }),
    );
  }

  /** A complete breast case of a person whom no other test enters. */
  newPerson(changed: Items = {}): Record<string, string> {
    this.accession += 1;
    const number = String(this.accession).padStart(5, '0');
    const nameLast = `Person ${number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))}`;
    return aBreastCase({ accessionNumberHosp: `2026${number}`, nameLast, socialSecurityNumber: `9001${number}`, ...changed });
  }

  /** Enters such a case at East as the registrar, or elsewhere as somebody else. */
  async entered(
    changed: Items = {},
    by: { readonly browser: Browser; readonly facilityId: number } = { ...this.registrar, facilityId: 1 },
  ): Promise<Entered> {
    const answer = await by.browser.post('/api/abstracts').send({ facilityId: by.facilityId, items: this.newPerson(changed) });
    expect(answer).toMatchObject({ status: 201, body: { version: 1 } });
    return answer.body as Entered;
  }
}
