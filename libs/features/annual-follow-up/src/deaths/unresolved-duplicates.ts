import { Injectable } from '@nestjs/common';
import { comparePeople, matchablePerson, matchVerdict } from '#domain/matching';
import type { Items } from '#domain/naaccr';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { Clock } from '#platform/config';
import { rows, type Tx, Vault } from '#platform/database';
import { matchThresholds } from './match-thresholds.js';

/** Pairs of patients who may be one person. */
export interface DuplicatePairs {
  /** Certain by their scores. */
  readonly match: number;
  /** For a person to look at. */
  readonly review: number;
}

/** Two patients, by their ids. */
export interface PatientPair {
  readonly a: string;
  readonly b: string;
}

interface OpenedPair {
  readonly aId: string;
  readonly aItems: Items;
  readonly aSealed: Buffer;
  readonly bId: string;
  readonly bItems: Items;
  readonly bSealed: Buffer;
}

const PAGE = 500;
const PEOPLE = `p."id" AS "aId", p."items" AS "aItems", p."sealed" AS "aSealed", q."id" AS "bId", q."items" AS "bItems", q."sealed" AS "bSealed"`;
type Thresholds = Awaited<ReturnType<typeof matchThresholds>>;

/** Counts people whom the registry may hold twice. */
@Injectable()
export class UnresolvedDuplicates {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Pairs of patients with the same social security number, or the same last name, first name and birth date, that matching does not tell apart.
   * Found through the keyed indexes alone: a pair that shares neither is not seen.
   * @param facilityId - only pairs of which one is this facility's
   */
  async count(tx: Tx, facilityId?: number): Promise<DuplicatePairs> {
    const thresholds = await matchThresholds(tx, this.clock.today());
    const counts = { match: 0, review: 0 };
    let after: readonly [string, string] = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'];
    for (let pairs = await this.page(tx, after, facilityId); pairs.length > 0; pairs = await this.page(tx, after, facilityId)) {
      for (const pair of pairs) {
        const verdict = await this.verdict(tx, pair, thresholds);
        if (verdict !== 'no-match') counts[verdict] += 1;
        after = [pair.aId, pair.bId];
      }
    }
    return counts;
  }

  /** Those of some pairs of patients, each looked at once, that matching does not tell apart; a pair that the reader does not see is left out. */
  async among<Pair extends PatientPair>(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
    const thresholds = await matchThresholds(tx, this.clock.today());
    const asked = [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
    const alike = new Set<string>();
    for (let at = 0; at < asked.length; at += PAGE) {
      for (const pair of await opened(tx, asked.slice(at, at + PAGE))) {
        if ((await this.verdict(tx, pair, thresholds)) !== 'no-match') alike.add(keyOf({ a: pair.aId, b: pair.bId }));
      }
    }
    return pairs.filter((pair) => alike.has(keyOf(pair)));
  }

  private async verdict(tx: Tx, pair: OpenedPair, thresholds: Thresholds): Promise<'match' | 'review' | 'no-match'> {
    const [a, b] = [
      await this.person(tx, pair.aId, { items: pair.aItems, sealed: pair.aSealed }),
      await this.person(tx, pair.bId, { items: pair.bItems, sealed: pair.bSealed }),
    ];
    return matchVerdict(comparePeople(a, b), thresholds);
  }

  private page(tx: Tx, [a, b]: readonly [string, string], facilityId: number | undefined): Promise<OpenedPair[]> {
    return rows<OpenedPair>(
      tx,
      `WITH pair AS (
         SELECT p."id" AS a, q."id" AS b FROM patient p JOIN patient q ON q."ssnIndex" = p."ssnIndex" AND q."id" > p."id"
         UNION
         SELECT p."id", q."id" FROM patient p JOIN patient q ON q."nameBirthIndex" = p."nameBirthIndex" AND q."id" > p."id"
       )
       SELECT ${PEOPLE}
       FROM pair JOIN patient p ON p."id" = pair.a JOIN patient q ON q."id" = pair.b
       WHERE (pair.a, pair.b) > ($1::uuid, $2::uuid) AND ($3::integer IS NULL OR p."facilityIds" @> ARRAY[$3] OR q."facilityIds" @> ARRAY[$3])
       ORDER BY pair.a, pair.b LIMIT ${PAGE}`,
      [a, b, facilityId ?? null],
    );
  }

  private async person(tx: Tx, id: string, { items, sealed }: { readonly items: Items; readonly sealed: Buffer }) {
    return matchablePerson({ ...items, ...(await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(id) })) });
  }
}

const keyOf = ({ a, b }: PatientPair): string => `${a} ${b}`;

function opened(tx: Tx, pairs: readonly PatientPair[]): Promise<OpenedPair[]> {
  return rows<OpenedPair>(
    tx,
    `SELECT ${PEOPLE} FROM unnest($1::uuid[], $2::uuid[]) AS pair (a, b) JOIN patient p ON p."id" = pair.a JOIN patient q ON q."id" = pair.b`,
    [pairs.map(({ a }) => a), pairs.map(({ b }) => b)],
  );
}
