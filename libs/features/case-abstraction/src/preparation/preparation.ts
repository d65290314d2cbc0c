import { Injectable } from '@nestjs/common';
import { coreEditSet } from '#domain/edits';
import { type Items, parseCalendarDay, type PartialDate, type RunningDictionary } from '#domain/naaccr';
import type { StagingAlgorithm } from '#domain/staging';
import { Clock } from '#platform/config';
import type { Tx } from '#platform/database';
import { InstalledDictionaries } from '../user-dictionary/installed-dictionaries.js';
import { isAdding, releaseName } from './derived-items.js';
import { InstalledAlgorithms } from './installed-algorithms.js';
import { prepareAbstract, type PreparationContext, type PreparedAbstract } from './prepare-abstract.js';

/** Gives `prepareAbstract` the registry's present: today, the installed algorithms, the edit set in force. */
@Injectable()
export class Preparation {
  constructor(
    private readonly clock: Clock,
    private readonly algorithms: InstalledAlgorithms,
    private readonly dictionaries: InstalledDictionaries,
  ) {}

  /** What abstracts are prepared with in this transaction; a bulk job asks once per batch. */
  async context(tx: Tx): Promise<PreparationContext> {
    const dictionary = await this.dictionaries.current(tx);
    return { today: this.today(), algorithms: await this.algorithms.current(tx), editSet: coreEditSet, dictionary };
  }

  /** The standard with the user dictionaries of the registry, as they are in this transaction. */
  dictionary(tx: Tx): Promise<RunningDictionary> {
    return this.dictionaries.current(tx);
  }

  /**
   * Stages and edits with the newest release that fits the case.
   * @param stagedBefore - `stagedBy` of the last save, absent for a new record
   */
  async prepare(tx: Tx, items: Items, stagedBefore: string | null = null): Promise<PreparedAbstract> {
    return prepareAbstract(items, await this.context(tx), stagedBefore);
  }

  /**
   * Explains an abstract as it stands: with the release that staged it, also when a newer one was installed since.
   * @param stagedBy - algorithm and release of the last save
   */
  async explain(tx: Tx, items: Items, stagedBy: string | null): Promise<PreparedAbstract> {
    const context = await this.context(tx);
    const isSameRelease = ({ algorithm, version }: StagingAlgorithm): boolean => releaseName(algorithm, version) === stagedBy;
    if (!context.algorithms.some(isSameRelease)) return prepareAbstract(items, context);
    return prepareAbstract(items, { ...context, algorithms: context.algorithms.filter((each) => isSameRelease(each) || isAdding(each)) });
  }

  private today(): PartialDate {
    const today = parseCalendarDay(this.clock.today());
    if (!today) throw new RangeError('The clock is outside the years 1800 to 2099.');
    return today;
  }
}
