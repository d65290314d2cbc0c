import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import { comparePeople, matchablePerson, type MatchThresholds, matchVerdict, type MatchVerdict } from '#domain/matching';
import { identityKeys, sealedPlace, unsealItems } from '#features/case-abstraction';
import { rows, type Tx, Vault } from '#platform/database';

/** A person of the registry who could be the one of a death. */
export interface DeathCandidate {
  readonly patientId: string;
  readonly items: Items;
  readonly score: number;
  readonly verdict: MatchVerdict;
}

interface BlockedRow {
  readonly at: number;
  readonly id: string;
  readonly items: Items;
  readonly sealed: Buffer;
}

const MOST_CANDIDATES = 5;

/**
 * Finds the people of the registry who could be the ones of some deaths: through the keyed indexes first (social security number; last name,
 * first name and birth date), and where these bring nobody for certain, through the last name and sex. Only these are opened and compared.
 */
@Injectable()
export class DeathCandidates {
  constructor(private readonly vault: Vault) {}

  /** @returns per death the candidates that are not plainly somebody else, best first, at most five */
  async find(tx: Tx, deaths: readonly Items[], thresholds: MatchThresholds): Promise<DeathCandidate[][]> {
    const keys = deaths.map((items) => identityKeys(items, '', this.vault));
    const near = await this.compared(tx, deaths, { thresholds, blocked: await this.bySureKeys(tx, keys) });
    for (const [at, candidates] of near.entries()) {
      const death = deaths[at];
      const lastName = keys[at]?.lastNameIndex ?? null;
      if (death === undefined || lastName === null || candidates.some(({ verdict }) => verdict === 'match')) continue;
      const blocked = await this.byLastName(tx, lastName, itemValue(death, 'sexAssignedAtBirth'));
      const [namesakes = []] = await this.compared(tx, [death], { thresholds, blocked });
      const others = candidates.filter(({ patientId }) => !namesakes.some((namesake) => namesake.patientId === patientId));
      near[at] = [...namesakes, ...others].sort(bestFirst);
    }
    return near.map((candidates) => candidates.slice(0, MOST_CANDIDATES));
  }

  private bySureKeys(tx: Tx, keys: readonly ReturnType<typeof identityKeys>[]): Promise<BlockedRow[]> {
    return rows<BlockedRow>(
      tx,
      `SELECT w."at"::integer, p."id", p."items", p."sealed"
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY w("ssn", "nameBirth", "at")
       CROSS JOIN LATERAL (SELECT "id", "items", "sealed" FROM patient WHERE "ssnIndex" = decode(w."ssn", 'hex')
                           UNION SELECT "id", "items", "sealed" FROM patient WHERE "nameBirthIndex" = decode(w."nameBirth", 'hex')) p`,
      [keys.map(({ ssnIndex }) => hex(ssnIndex)), keys.map(({ nameBirthIndex }) => hex(nameBirthIndex))],
    );
  }

  /** Namesakes, of the other sex only where it is not known; the index finds them, whoever reported them. */
  private byLastName(tx: Tx, lastNameIndex: Buffer, sex: string): Promise<BlockedRow[]> {
    return rows<BlockedRow>(
      tx,
      `SELECT 1 AS "at", "id", "items", "sealed" FROM patient
       WHERE "lastNameIndex" = $1 AND ($2 NOT IN ('1', '2') OR coalesce("sexAssignedAtBirth", '9') IN ($2, '9'))`,
      [lastNameIndex, sex],
    );
  }

  private async compared(
    tx: Tx,
    deaths: readonly Items[],
    { blocked, thresholds }: { readonly blocked: readonly BlockedRow[]; readonly thresholds: MatchThresholds },
  ): Promise<DeathCandidate[][]> {
    const people = deaths.map(matchablePerson);
    const found: DeathCandidate[][] = deaths.map(() => []);
    for (const { at, id, items: coded, sealed } of blocked) {
      const dead = people[at - 1];
      if (dead === undefined) continue;
      const items = { ...coded, ...(await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(id) })) };
      const comparison = comparePeople(dead, matchablePerson(items));
      const verdict = matchVerdict(comparison, thresholds);
      if (verdict !== 'no-match') found[at - 1]?.push({ patientId: id, items, score: comparison.score, verdict });
    }
    return found.map((candidates) => candidates.sort(bestFirst));
  }
}

function bestFirst(a: DeathCandidate, b: DeathCandidate): number {
  return b.score - a.score || (a.patientId < b.patientId ? -1 : 1);
}

function hex(index: Buffer | null): string | null {
  return index === null ? null : index.toString('hex');
}
