import { Injectable } from '@nestjs/common';
import { rows, type Tx, Vault } from '#platform/database';
import { identityKeys } from '../patient/identity-keys.js';
import { lockMatching } from '../patient/matching-lock.js';
import { drawPatientNumbers } from '../patient/patient-number.js';
import { sealedPlace } from '../items/sealed-items.js';
import { changedSinceImport, type Decisions, decideRows } from './decide-rows.js';
import type { ImportPatient, Refusal } from './import-row.js';
import { importWaves } from './import-waves.js';
import { KnownRecordsQueries } from './known-records.queries.js';
import { type MergeContext, RowMerge } from './merge-rows.js';
import {
  type HistorySource,
  insertAbstracts,
  insertHistory,
  insertPeople,
  insertTumors,
  type PersonWrite,
  type Statement,
  updateAbstracts,
  updateDigests,
  updatePeople,
  updateSexOfTumors,
  updateTumors,
} from './record-statements.js';
import { textsOfItems } from './record-texts.js';
import { countUnnumbered } from './unnumbered-rows.js';
import type { BatchWrites, PersonColumns, Standing, StandingPerson } from './standing-records.js';
import { StandingRecordsQueries } from './standing-records.queries.js';

/** What storing a batch depends on. */
export interface StoreContext extends MergeContext {
  readonly source: HistorySource;
}

/** What became of the rows of a batch that reading did not refuse. */
export interface StoredRows {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: readonly Refusal[];
  /** People who are new or changed. */
  readonly patientIds: readonly string[];
}

/** Stores batches: finds what is known, decides, merges, writes. Joins a transaction that sees every facility. */
@Injectable()
export class BatchStore {
  constructor(
    private readonly known: KnownRecordsQueries,
    private readonly standing: StandingRecordsQueries,
    private readonly vault: Vault,
  ) {}

  async store(tx: Tx, patients: readonly ImportPatient[], context: StoreContext): Promise<StoredRows> {
    await lockMatching(tx, 'alone');
    let total: StoredRows = { created: 0, updated: 0, skipped: 0, refused: [], patientIds: [] };
    for (const wave of importWaves(patients)) total = sum(total, await this.storeWave(tx, wave, context));
    return total;
  }

  private async storeWave(tx: Tx, patients: readonly ImportPatient[], context: StoreContext): Promise<StoredRows> {
    const decisions = decideRows(patients, await this.known.of(tx, patients));
    const { writes, same, refused } = await this.merge(tx, decisions, context);
    for (const { sql, parameters } of this.statementsOf(writes, context)) await rows(tx, sql, parameters);
    return {
      created: writes.created.length,
      updated: writes.updated.length,
      skipped: decisions.skipped + same,
      refused: [...decisions.refused, ...refused],
      patientIds: writes.people.filter(({ standing }) => standing !== 'unchanged').map(({ id }) => id),
    };
  }

  private async merge(
    tx: Tx,
    { created, updated }: Decisions,
    context: MergeContext,
  ): Promise<{ readonly writes: BatchWrites; readonly same: number; readonly refused: Refusal[] }> {
    const abstracts = await this.standing.abstracts(
      tx,
      updated.map(({ abstract }) => abstract.id),
    );
    const patientIds = [...created.flatMap(({ patientId }) => patientId ?? []), ...updated.map(({ abstract }) => abstract.patientId)];
    const people = await this.standing.people(tx, [...new Set(patientIds)], context.preparation.dictionary);
    const numbers = await drawPatientNumbers(tx, countUnnumbered(created, people));
    const merge = new RowMerge(people, { ...context, numbers });
    const refused: Refusal[] = [];
    let same = 0;
    for (const row of created) merge.create(row);
    for (const change of updated) {
      const held = abstracts.get(change.abstract.id);
      // Somebody saved the abstract between the look-up and the lock.
      if (held?.version !== change.abstract.version) refused.push(changedSinceImport(change.row));
      else if (merge.update(change, held) === 'same') same++;
    }
    return { writes: merge.writes(), same, refused };
  }

  private statementsOf({ people, created, updated, history, reordered }: BatchWrites, context: StoreContext): Statement[] {
    const { now } = context.source;
    const peopleOf = (standing: Standing): PersonWrite[] =>
      people.filter((person) => person.standing === standing).map((person) => ({ person, columns: this.columns(person, context) }));
    const tumors = people.flatMap((person) => person.tumors.map((tumor) => ({ tumor, person })));
    const ofOtherSex = people.filter(({ standing, sex, sexBefore }) => standing === 'changed' && sex !== sexBefore);
    return [
      ...forSome(peopleOf('new'), (part) => insertPeople(part, now)),
      ...forSome(peopleOf('changed'), (part) => updatePeople(part, now)),
      ...forSome(ofOtherSex, updateSexOfTumors),
      ...forSome(
        tumors.filter(({ tumor }) => tumor.standing === 'new'),
        (part) => insertTumors(part, now),
      ),
      ...forSome(
        tumors.filter(({ tumor }) => tumor.standing === 'changed'),
        (part) => updateTumors(part, now),
      ),
      ...forSome(created, (part) => insertAbstracts(part, now)),
      ...forSome(updated, (part) => updateAbstracts(part, now)),
      ...forSome(reordered, updateDigests),
      ...forSome(history, (part) => insertHistory(part, context.source)),
    ];
  }

  private columns({ id, items, asNew }: StandingPerson, { keys, preparation }: StoreContext): PersonColumns {
    if (asNew) return asNew;
    const registryKey = keys.get(null);
    if (!registryKey) throw new Error('The data key of the registry is not open.');
    if (!items) throw new Error(`Patient ${id} is not loaded.`);
    const { codedOfPatient, sealedOfPatient } = textsOfItems(items, preparation.dictionary);
    return {
      coded: codedOfPatient,
      sealed: registryKey.seal(sealedOfPatient, sealedPlace.patient(id)),
      keys: identityKeys(items, '', this.vault),
    };
  }
}

function forSome<Row>(part: readonly Row[], statement: (part: readonly Row[]) => Statement): Statement[] {
  return part.length === 0 ? [] : [statement(part)];
}

function sum(a: StoredRows, b: StoredRows): StoredRows {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    skipped: a.skipped + b.skipped,
    refused: [...a.refused, ...b.refused],
    patientIds: [...a.patientIds, ...b.patientIds],
  };
}
