import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DERIVATION_ALGORITHMS, type DerivationAlgorithm, type DerivationMeans } from '#domain/derived-items';
import { parseCalendarDay } from '#domain/naaccr';
import { Clock } from '#platform/config';
import { firstRow, settingOn, type Tx } from '#platform/database';
import { InstalledPacks, type PackInUse } from './installed-packs.js';

/** What derived values come from: kept once, and named by every tumor that has them. */
export interface DerivationContent {
  /** Survival is measured up to 31 December of this year. */
  readonly studyEndYear: number;
  readonly algorithms: readonly DerivationAlgorithm[];
  readonly packs: readonly PackInUse[];
}

/** What patients are derived with in a transaction; a bulk job asks once. */
export interface DerivationContext {
  readonly means: DerivationMeans;
  /** Row of `derivation`. */
  readonly id: number;
  readonly content: DerivationContent;
}

/** SEER asks in November of a year for cases followed up to the end of the year before the last. */
const YEARS_TO_SUBMISSION = 2;

/** Gives `derivePatient` the registry's present: today, the end of the study, the installed name lists. */
@Injectable()
export class Derivation {
  constructor(
    private readonly clock: Clock,
    private readonly packs: InstalledPacks,
  ) {}

  async context(tx: Tx): Promise<DerivationContext> {
    const day = this.clock.today();
    const today = parseCalendarDay(day);
    if (!today) throw new RangeError('The clock is outside the years 1800 to 2099.');
    const studyEndYear = await settingOn(tx, studyEnd(day), day);
    const { packs, ...lists } = await this.packs.surnames(tx);
    const content = { studyEndYear, algorithms: DERIVATION_ALGORITHMS, packs };
    return { means: { today, studyEndYear, ...lists }, id: await idOf(tx, content), content };
  }
}

/** The last year of the study that survival is measured in. */
function studyEnd(today: string): { readonly key: string; readonly fallback: number; readonly source: string } {
  return {
    key: 'derivation.studyEndYear',
    fallback: Number(today.slice(0, 4)) - YEARS_TO_SUBMISSION,
    source: 'SEER November submission',
  };
}

/** The row of what derives now; made by the first who needs it. */
async function idOf(tx: Tx, content: DerivationContent): Promise<number> {
  const text = JSON.stringify(content);
  const sha256 = createHash('sha256').update(text).digest();
  const find = (): Promise<{ id: number } | undefined> => firstRow(tx, `SELECT "id" FROM derivation WHERE "sha256" = $1`, [sha256]);
  const known = await find();
  if (known) return known.id;
  await tx.query(`INSERT INTO derivation ("sha256", "content") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [sha256, text]);
  const made = await find();
  if (!made) throw new Error('The derivation was not stored.');
  return made.id;
}
