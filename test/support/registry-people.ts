import type { Role } from '#features/identity';
import { HttpPerson } from './http-person.js';

const OWN_PASSWORD = 'correct horse battery staple';

/** The account that a new registry is opened with. */
export interface FirstAccount {
  readonly name: string;
  readonly password: string;
}

/** The people of a registry, made by its first administrator over HTTP. */
export class RegistryPeople {
  private constructor(
    private readonly url: string,
    readonly administrator: HttpPerson,
  ) {}

  /** @param url - where the api listens */
  static async of(url: string, { name, password }: FirstAccount): Promise<RegistryPeople> {
    const administrator = new HttpPerson(url);
    await administrator.signIn(name, password);
    return new RegistryPeople(url, administrator);
  }

  /** Somebody who is not signed in. */
  visitor(): HttpPerson {
    return new HttpPerson(this.url);
  }

  /** A signed-in person of one role, for some facilities or for all, who has changed the first password. */
  async person(role: Role, facilityIds: readonly number[] | 'every' = 'every'): Promise<HttpPerson> {
    const everyFacility = facilityIds === 'every';
    const name = `${role}-${everyFacility ? 'every' : facilityIds.join('-')}`;
    const account = { name, fullName: name, roles: [role], everyFacility, facilityIds: everyFacility ? [] : facilityIds };
    const { status, body, bytes } = await this.administrator.post<{ readonly password: string }>('/api/users', account);
    if (status !== 201) throw new Error(`No account ${name}: ${bytes.toString()}`);
    const person = this.visitor();
    await person.signIn(name, body.password);
    await person.post('/api/session/password', { current: body.password, next: OWN_PASSWORD });
    return person;
  }

  /** Makes a facility. @returns its id */
  async facility(facilityNumber: string, name: string): Promise<number> {
    return (await this.administrator.post<{ readonly id: number }>('/api/facilities', { facilityNumber, name })).body.id;
  }
}
