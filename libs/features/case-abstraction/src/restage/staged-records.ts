import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Items } from '#domain/naaccr';
import type { Actor } from '#features/identity';
import type { Tx } from '#platform/database';
import { AbstractRecords, type StorableAbstract } from '../abstract/abstract-records.js';
import { diffItems } from '../items/diff-items.js';
import { ItemTextReader } from '../items/item-text-reader.js';
import type { ChangeKind } from '../items/item-change.entity.js';
import { DerivedRecords } from '../patient/derived-records.js';
import { PatientRecords } from '../patient/patient-records.js';
import { TumorRecords } from '../patient/tumor-records.js';
import { Tumor } from '../patient/tumor.entity.js';
import { Derivation } from '../preparation/derivation.js';
import { editedAbstract, prepareAbstract, type PreparationContext, type StagedState } from '../preparation/prepare-abstract.js';
import { eachRecord, itemsOf, recordPlaces, type RecordStretch, type RestageSelection, type StoredRecord } from './restage-selection.js';
import { type StageDifference, type StageFinding, stagedItems, stageFinding } from './stage-difference.js';

type Author = Pick<Actor, 'userId'>;

/** What comparing a page found. */
export interface ComparedRecords {
  readonly differences: readonly StageDifference[];
  readonly records: number;
  /** Id of the last record, to go on behind; `undefined` after the last page. */
  readonly last: string | undefined;
}

/** How writing a difference, or taking it back, went. */
export interface WrittenDifference {
  readonly recordId: string;
  readonly outcome: 'applied' | 'outdated' | 'undone' | 'kept';
  /** Items that were changed by somebody since and stay. */
  readonly kept: readonly string[];
}

interface Held {
  readonly items: Items;
  readonly state: StagedState;
  /** Stores the record and what follows from it. */
  readonly store: (prepared: StorableAbstract, kind: ChangeKind) => Promise<void>;
}

/** Stages stored records anew inside a caller's transaction, which sees every facility. It asks no permission and audits nothing. */
@Injectable()
export class StagedRecords {
  constructor(
    private readonly abstracts: AbstractRecords,
    private readonly patients: PatientRecords,
    private readonly tumors: TumorRecords,
    private readonly derived: DerivedRecords,
    private readonly derivation: Derivation,
  ) {}

  /** What staging a page of records anew would change; nothing is written. */
  async compare(
    tx: Tx,
    stretch: RecordStretch,
    { selection, limit, context }: { readonly selection: RestageSelection; readonly limit: number; readonly context: PreparationContext },
  ): Promise<ComparedRecords> {
    const staged = new ItemTextReader(stagedItems(context.algorithms));
    const findings = new Map<string, StageFinding>();
    let records = 0;
    const last = await eachRecord(tx, stretch, { selection, limit }, (stored) => {
      records++;
      const finding = findingOf(stored, staged, context);
      if (finding) findings.set(stored.recordId, finding);
    });
    const places = await recordPlaces(tx, stretch.kind, [...findings.keys()]);
    const differences = places.flatMap((place) => {
      const finding = findings.get(place.recordId);
      return finding ? [{ ...place, ...finding }] : [];
    });
    return { differences, records, last: records < limit ? undefined : last?.recordId };
  }

  /** Stores what was compared. A record whose inputs, or whose result, are others by now is left alone: its save has staged it. */
  apply(tx: Tx, author: Author, differences: readonly StageDifference[], context: PreparationContext): Promise<WrittenDifference[]> {
    return this.each(tx, author, differences, async (held, difference) => {
      const now = stageFinding({ items: held.items, ...held.state }, context);
      const isSame = now !== undefined && now.inputs === difference.inputs && isDeepStrictEqual(now.changes, difference.changes);
      if (!isSame) return { recordId: difference.recordId, outcome: 'outdated', kept: [] };
      await held.store(prepareAbstract(held.items, context, held.state.stagedBy), 'restaged');
      return { recordId: difference.recordId, outcome: 'applied', kept: [] };
    });
  }

  /** Puts back every value that `apply` set. A value that somebody changed since stays. */
  undo(tx: Tx, author: Author, differences: readonly StageDifference[], context: PreparationContext): Promise<WrittenDifference[]> {
    return this.each(tx, author, differences, async ({ items, state, store }, { recordId, changes, before, after }) => {
      const values: Readonly<Record<string, string | undefined>> = items;
      const kept = Object.entries(changes).flatMap(([id, { to }]) => ((values[id] ?? '') === (to ?? '') ? [] : [id]));
      if (kept.length === Object.keys(changes).length) return { recordId, outcome: 'kept', kept };
      const back = Object.entries(changes).flatMap(([id, { from }]) => (kept.includes(id) ? [] : [[id, from ?? ''] as const]));
      const isStillThat = isDeepStrictEqual(state, after);
      await store(editedAbstract({ ...items, ...Object.fromEntries(back) }, context, isStillThat ? before : state), 'restage-undone');
      return { recordId, outcome: 'undone', kept };
    });
  }

  /** Locks the people of all differences in one order, so that two pages never wait for each other, and derives each of them once at the end. */
  private async each(
    tx: Tx,
    author: Author,
    differences: readonly StageDifference[],
    write: (held: Held, difference: StageDifference) => Promise<WrittenDifference>,
  ): Promise<WrittenDifference[]> {
    const people = [...new Set(differences.map(({ patientId }) => patientId))].sort();
    await tx.query(`SELECT 1 FROM patient WHERE "id" = ANY ($1) ORDER BY "id" FOR UPDATE`, [people]);
    const written: WrittenDifference[] = [];
    for (const difference of differences) written.push(await write(await this.held(tx, author, difference), difference));
    const changed = new Set(written.filter(({ outcome }) => outcome === 'applied' || outcome === 'undone').map(({ recordId }) => recordId));
    const context = await this.derivation.context(tx);
    const concerned = new Set(differences.flatMap(({ recordId, patientId }) => (changed.has(recordId) ? [patientId] : [])));
    for (const patientId of concerned) await this.derived.refresh(tx, patientId, context);
    return written;
  }

  private held(tx: Tx, author: Author, { kind, recordId, patientId }: StageDifference): Promise<Held> {
    return kind === 'abstract' ? this.heldAbstract(tx, author, recordId) : this.heldTumor(tx, recordId, patientId);
  }

  private async heldAbstract(tx: Tx, author: Author, id: string): Promise<Held> {
    const held = await this.abstracts.lock(tx, id);
    const { row, items } = held;
    const store: Held['store'] = async (prepared, kind) => {
      // A version that nobody typed: the next import of the same record still finds it as it came in.
      const columns = row.importedVersion === row.version ? { importedVersion: row.version + 1 } : {};
      const version = await this.abstracts.save(tx, held, { prepared, columns });
      await this.abstracts.record(tx, author, { row, version }, { kind, source: 'restage', changes: diffItems(items, prepared.items) });
      await this.tumors.takeOver(tx, row.tumorId, prepared);
    };
    return { items, state: { stagedBy: row.stagedBy, schemaId: row.schemaId }, store };
  }

  private async heldTumor(tx: Tx, id: string, patientId: string): Promise<Held> {
    const { items: ofPatient } = await this.patients.lock(tx, patientId);
    const tumor = await tx.findOneOrFail(Tumor, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const items = { ...ofPatient, ...tumor.items };
    const state = { stagedBy: tumor.stagedBy, schemaId: tumor.items.schemaId ?? null };
    return { items, state, store: (prepared) => this.tumors.store(tx, tumor, prepared) };
  }
}

/** Most records come out as they stand, which the items that staging touches show; what differs is told of the whole record. */
function findingOf(stored: StoredRecord, staged: ItemTextReader, context: PreparationContext): StageFinding | undefined {
  const { stagedBy, schemaId } = stored;
  const find = (read: (text: string) => Items): StageFinding | undefined =>
    stageFinding({ items: itemsOf(stored, read), stagedBy, schemaId }, context);
  return find((text) => staged.read(text)) && find((text) => JSON.parse(text) as Items);
}
