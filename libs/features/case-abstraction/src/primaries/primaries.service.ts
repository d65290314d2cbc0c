import { Injectable } from '@nestjs/common';
import { comparePrimaries, type ComparisonOptions, iarcMultiplePrimaries } from '#domain/multiple-primaries';
import { type Items, validateItem } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { InvalidRequest, type InvalidProperty } from '#platform/http';
import { itemEntries } from '../items/item-shelves.js';
import { comparisonView, iarcView } from './comparison-view.js';
import { decidingItems } from './deciding-items.js';
import { HematopoieticPack } from './hematopoietic-pack.js';
import { type PatientTumor, PatientTumorsQueries } from './patient-tumors.queries.js';
import type { ComparedTumorsView, PatientPrimariesView, PatientTumorView, TumorPairView, TumorsToCompare } from './primaries.contract.js';

/** What the rules of multiple primaries say; nothing is stored. */
@Injectable()
export class PrimariesService {
  constructor(
    private readonly database: Database,
    private readonly tumors: PatientTumorsQueries,
    private readonly pack: HematopoieticPack,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Compares two tumors as they are given. @throws Forbidden, InvalidRequest naming every item that is wrong */
  compare(actor: Actor, given: TumorsToCompare): Promise<ComparedTumorsView> {
    demand(actor, 'abstract.read');
    const { first, second } = acceptedTumors(given);
    return this.database.transaction(actor, async (tx) => {
      const { options, release } = await this.rules(tx);
      const iarc = iarcMultiplePrimaries([first, second]).map((one) => iarcView(one, ['first', 'second']));
      return { ...comparisonView(comparePrimaries(first, second, options), first, second), iarc, hematopoieticPack: release };
    });
  }

  /** Compares each tumor of a patient with each. @throws NotFound, Forbidden */
  ofPatient(actor: Actor, patientId: string): Promise<PatientPrimariesView> {
    demand(actor, 'abstract.read');
    return this.database.transaction(actor, async (tx) => {
      const tumors = await this.tumors.ofPatient(tx, patientId);
      const { options, release } = await this.rules(tx);
      await this.audit.append(tx, actor, { action: 'primaries.compared', patientIds: [patientId], detail: { tumors: tumors.length } });
      return { patientId, tumors: tumorViews(tumors), pairs: pairViews(tumors, options), hematopoieticPack: release };
    });
  }

  private async rules(tx: Tx): Promise<{ readonly options: ComparisonOptions; readonly release: string | null }> {
    const currentYear = Number(this.clock.today().slice(0, 4));
    const installed = await this.pack.current(tx);
    if (installed === undefined) return { options: { currentYear }, release: null };
    return { options: { currentYear, hematopoietic: installed.pairs }, release: installed.release };
  }
}

function tumorViews(tumors: readonly PatientTumor[]): PatientTumorView[] {
  const ids = tumors.map(({ tumorId }) => tumorId);
  const counted = iarcMultiplePrimaries(tumors.map(({ items }) => items)).map((one) => iarcView(one, ids));
  return tumors.flatMap(({ tumorId, abstractIds, items }, at) => {
    const iarc = counted[at];
    return iarc === undefined ? [] : [{ tumorId, abstractIds, items: Object.fromEntries(itemEntries(items)), iarc }];
  });
}

function pairViews(tumors: readonly PatientTumor[], options: ComparisonOptions): TumorPairView[] {
  return tumors.flatMap((first, at) =>
    tumors.slice(at + 1).map((second) => ({
      firstTumorId: first.tumorId,
      secondTumorId: second.tumorId,
      ...comparisonView(comparePrimaries(first.items, second.items, options), first.items, second.items),
    })),
  );
}

/** Both tumors, with the items that the rules read. @throws InvalidRequest naming every item that is wrong, read or not */
function acceptedTumors({ first, second }: TumorsToCompare): { readonly first: Items; readonly second: Items } {
  const problems = [...problemsOf('first', first), ...problemsOf('second', second)];
  if (problems.length > 0) throw new InvalidRequest(problems);
  return { first: decidingItems(codedItems(first)), second: decidingItems(codedItems(second)) };
}

type GivenItems = TumorsToCompare['first'];

function problemsOf(tumor: string, given: GivenItems): InvalidProperty[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const refusal = validateItem(id, value ?? '');
    return refusal === undefined ? [] : [{ property: `${tumor}.${id}`, message: refusal.message }];
  });
}

function codedItems(given: GivenItems): Items {
  return Object.fromEntries(Object.entries(given).flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}
