import { setTimeout as pause } from 'node:timers/promises';
import { aLetterPolicy } from '../../support/a-letter-policy.js';
import type { HttpPerson } from '../../support/http-person.js';
import type { DocumentPatient } from '../../support/naaccr-document.js';
import { eventually, RunningRegistry } from '../../support/running-registry.js';
import { soakDeaths, soakFile, soakPeople } from './soak-people.js';
import { SoakBooks } from './soak-books.js';

const PATIENTS = 260;
const DEAD = 60;
/** From the fourth week of August 2025 to the middle of September: so many days of last contact leave people due and not yet lost. */
const MOST_ROUNDS = 23;
/** Nobody waits longer than this for the next kill; a job that lost its worker is taken up again after about 13 s. */
const LONGEST_WAIT_MS = 2_500;
const LOOK_MS = 40;
/** Lanes share the cores: what hangs is told from what is slow by minutes. */
const PATIENCE_MS = 600_000;

interface Batch {
  readonly id: string;
  readonly status: string;
}
interface DeathBatch {
  readonly id: string;
  readonly state: string;
}

interface Ladder {
  readonly version: number;
  readonly ownerIds: readonly string[];
  readonly rungs: readonly { readonly step: string }[];
}

/** A registry whose worker is killed again and again while it sweeps, prints, and matches, applies and takes back deaths. */
export class SoakLane {
  kills = 0;

  private constructor(
    private readonly registry: RunningRegistry,
    private readonly manager: HttpPerson,
    private readonly books: SoakBooks,
    private readonly people: readonly DocumentPatient[],
    private readonly facilityId: number,
    private readonly random: () => number,
  ) {}

  static async start(seed: number): Promise<SoakLane> {
    const registry = await RunningRegistry.start();
    const manager = await registry.people.person('manager');
    const people = soakPeople(PATIENTS, seed);
    const { body } = await manager.upload<Batch>('/api/imports?createFacilities=true', soakFile(people));
    const end = (await manager.events<Batch>(`/api/imports/${body.id}/events`)).at(-1);
    if (end?.status !== 'done') throw new Error(`The people did not come in: ${JSON.stringify(end)}`);
    const facilityId = (await manager.get<{ id: number }[]>('/api/facilities')).body[0]?.id ?? 0;
    const policy = await manager.send('PUT', `/api/follow-up/letter-policies/${facilityId}`, aLetterPolicy);
    if (policy.status !== 200) throw new Error(`No letter policy: ${policy.bytes.toString()}`);
    await useShortLadder(manager, facilityId);
    const books = new SoakBooks(registry, facilityId);
    await books.completeEverything();
    return new SoakLane(registry, manager, books, people, facilityId, randomNumbers(seed));
  }

  stop(): Promise<void> {
    return this.registry.stop();
  }

  /** Goes round until the worker was killed so often. @param onRound - told after each @returns what is wrong; nothing when all is well */
  async run(kills: number, onRound: () => void): Promise<string[]> {
    const wrong: string[] = [];
    for (let round = 0; round < MOST_ROUNDS && this.kills < kills && wrong.length === 0; round++) {
      wrong.push(...(await this.sweep(round, kills)), ...(await this.letters(kills)), ...(await this.deaths(round, kills)));
      onRound();
    }
    return wrong;
  }

  /** Everybody was contacted a day earlier than the registry believed: all steps of the old cycle end, those of the new one begin. */
  private async sweep(round: number, kills: number): Promise<string[]> {
    await this.books.moveContacts(round);
    const { id } = (await this.manager.post<{ id: string }>('/api/follow-up/sweep')).body;
    await this.disturbed(kills, async () => await this.books.sweepEnded(id));
    return this.books.wrongSteps();
  }

  private async letters(kills: number): Promise<string[]> {
    await this.books.openLetters();
    const asked = { facilityId: this.facilityId, addressee: 'patient' };
    const { id } = (await this.manager.post<Batch>('/api/follow-up/letter-batches', asked)).body;
    const stands = (status: string) => async (): Promise<boolean> => (await this.books.letterBatch(id)) === status;
    await this.disturbed(kills, stands('queued'));
    await this.manager.post(`/api/follow-up/letter-batches/${id}/print`);
    await this.disturbed(kills, stands('printed'));
    return this.books.wrongLetters(id);
  }

  private async deaths(round: number, kills: number): Promise<string[]> {
    const dead = this.people.slice((round * DEAD) % (PATIENTS / 2)).slice(0, DEAD);
    const before = await this.books.standing();
    const query = `source=05&vintage=round%20${round}`;
    const { id } = (await this.manager.upload<DeathBatch>(`/api/follow-up/death-batches?${query}`, soakDeaths(dead), 'deaths.csv')).body;
    const stands = (state: string) => async (): Promise<boolean> => (await this.books.deathBatch(id)) === state;
    await this.disturbed(kills, stands('matched'));
    const wrong = await this.books.wrongMatches(id, dead.length);
    await this.manager.post(`/api/follow-up/death-batches/${id}/apply`);
    await this.disturbed(kills, stands('applied'));
    wrong.push(...(await this.books.wrongDeaths(id, dead.length)));
    await this.manager.post(`/api/follow-up/death-batches/${id}/undo`);
    await this.disturbed(kills, stands('undone'));
    if ((await this.books.standing()) !== before)
      wrong.push(`round ${round}: people do not stand as before the deaths were applied and taken back`);
    return wrong;
  }

  /** Waits for the end of some work, and kills the worker once or twice meanwhile, at any instant of it. */
  private async disturbed(kills: number, isOver: () => Promise<boolean>): Promise<void> {
    for (let more = 1 + Math.floor(this.random() * 2); more > 0 && this.kills < kills; more--) {
      await pause(this.random() ** 2 * LONGEST_WAIT_MS);
      if (await isOver()) break;
      await this.registry.worker.kill();
      this.kills++;
      await this.registry.startWorker();
    }
    await eventually('the work is done in spite of it', async () => ((await isOver()) ? true : undefined), PATIENCE_MS);
    await pause(LOOK_MS);
  }
}

/** A ladder that ends with the letter to the patient: a rung behind it would come due in the middle of the days that the rounds play. */
async function useShortLadder(manager: HttpPerson, facilityId: number): Promise<void> {
  const address = `/api/follow-up/ladders/${facilityId}`;
  const { version, ownerIds, rungs } = (await manager.get<Ladder>(address)).body;
  const short = rungs.filter(({ step }) => step !== 'telephone');
  const { status, bytes } = await manager.send('PUT', address, { version, ownerIds, rungs: short });
  if (status !== 200 || short.length === rungs.length) throw new Error(`No shorter ladder: ${bytes.toString()}`);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
