import type { DataKey, Tx, Vault } from '#platform/database';
import type { DerivationContext } from '../preparation/derivation.js';
import type { PreparationContext } from '../preparation/prepare-abstract.js';
import type { FileSlice } from './file-slices.js';
import { ImportFacilities } from './import-facilities.js';
import { JsonArena } from './json-arena.js';
import type { ImportRun } from './import-run.js';
import { type RecordTerms, recordTerms } from './record-terms.js';
import type { ReadPatient, RowContext } from './row-preparation.js';

/** A facility that a file named and the registry did not have. */
export interface MadeFacility {
  readonly id: number;
  readonly facilityNumber: string;
}

/** What one run knows while it reads its file: facilities met so far, open keys, algorithms. Kept in memory only. */
export class ImportSession {
  readonly keys = new Map<number | null, DataKey>();
  private readonly facilities: ImportFacilities;
  private readonly met = new Set<string>();
  private readonly arena = new JsonArena();
  private terms: RecordTerms | undefined;

  constructor(
    run: ImportRun,
    private readonly means: {
      readonly preparation: PreparationContext;
      readonly derivation: DerivationContext;
      readonly vault: Vault;
      readonly now: Date;
    },
  ) {
    this.facilities = new ImportFacilities(run.options);
  }

  get preparation(): PreparationContext {
    return this.means.preparation;
  }

  get derivation(): DerivationContext {
    return this.means.derivation;
  }

  /** Facility numbers of some patients that this run has not met before; blank is one of them. */
  newNumbers(patients: readonly ReadPatient[]): string[] {
    const numbers = new Set<string>();
    for (const { tumors } of patients) {
      for (const { itemList } of tumors) {
        const number = itemList.find(({ id }) => id === 'reportingFacility')?.value.trim() ?? '';
        if (!this.met.has(number)) numbers.add(number);
      }
    }
    return [...numbers];
  }

  /** Makes the facilities that may be made and opens the keys of all. @returns the facilities made */
  async meet(tx: Tx, numbers: readonly string[]): Promise<MadeFacility[]> {
    await this.facilities.load(tx);
    const made: MadeFacility[] = [];
    for (const facilityNumber of numbers.filter((number) => this.facilities.isToBeMade(number))) {
      const id = await this.facilities.make(tx, facilityNumber);
      if (id !== undefined) made.push({ id, facilityNumber });
    }
    if (made.length > 0) await this.facilities.load(tx);
    for (const number of numbers) {
      const id = this.facilities.of(number);
      if (typeof id === 'number') this.keys.set(id, await this.means.vault.open(tx, id));
    }
    return made;
  }

  /** Remembers numbers once the transaction that met them has committed. */
  remember(numbers: readonly string[]): void {
    for (const number of numbers) this.met.add(number);
  }

  /** What the rows of the file are prepared with. */
  rowContext({ root, columnOf }: FileSlice): RowContext {
    this.terms ??= recordTerms(root.naaccrVersion, this.preparation.dictionary);
    return {
      preparation: this.means.preparation,
      derivation: this.means.derivation,
      now: this.means.now,
      terms: this.terms,
      columnOf,
      registryId: root.items['registryId'] ?? '',
      indexer: this.means.vault,
      facilities: this.facilities,
      keys: this.keys,
      arena: this.arena,
    };
  }
}
