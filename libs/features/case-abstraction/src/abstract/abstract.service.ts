import { Injectable } from '@nestjs/common';
import { changeItems, itemDef, type ItemRejected, type Items, type RunningDictionary } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, colleaguesAt, demand } from '#features/identity';
import { Database, type Tx } from '#platform/database';
import { AbstractRecords, type LoadedAbstract } from './abstract-records.js';
import { AbstractSaving } from './abstract-saving.js';
import { nextStatus } from './abstract-status.js';
import type { AbstractView, AssignAbstract, ChangedAbstract, ChangeItems } from './abstract.contract.js';
import { ItemsRejected, OwnerUnfit, StatusForbids } from './abstract.errors.js';
import { AbstractQueries } from './abstract.queries.js';
import { Preparation } from '../preparation/preparation.js';
import { demandVersion } from './stale-abstract.js';

/** What registrars do to an abstract they work on. Each verb is one transaction. */
@Injectable()
export class AbstractService {
  constructor(
    private readonly database: Database,
    private readonly records: AbstractRecords,
    private readonly saving: AbstractSaving,
    private readonly preparation: Preparation,
    private readonly queries: AbstractQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes items, stages and edits the abstract anew and saves it; the patient and the tumor follow.
   * Values equal to the stored ones change nothing, and a change of nothing makes no version.
   * @throws NotFound, Forbidden, StaleAbstract, StatusForbids, ItemsRejected
   */
  changeItems(actor: Actor, id: string, change: ChangeItems): Promise<ChangedAbstract> {
    return this.database.transaction(actor, async (tx) => {
      const held = await this.records.lock(tx, id);
      demand(actor, 'abstract.edit', held.row.facilityId);
      await demandVersion(tx, held, change);
      const status = nextStatus(held.row.status, 'items-changed');
      if (!status) throw new StatusForbids(held.row.status, 'changed');
      const running = await this.preparation.dictionary(tx);
      const { items, typed } = acceptedItems(held.items, change.items, running);
      const ownerId = held.row.ownerId ?? ownerOf(actor);
      const { stagedBy } = held.row;
      const prepared = typed ? await this.preparation.prepare(tx, items, stagedBy) : await this.preparation.explain(tx, items, stagedBy);
      const saved = typed
        ? await this.saving.save(tx, actor, held, { kind: 'items-changed', columns: { status, ownerId }, prepared, reason: change.reason })
        : { version: held.row.version, changes: [] };
      await this.audited(tx, actor, held, {
        action: 'abstract.items-changed',
        version: saved.version,
        items: saved.changes.map((c) => c.id),
      });
      const view = await this.queries.findings(tx, prepared);
      return {
        version: saved.version,
        status: typed ? status : held.row.status,
        changed: saved.changes,
        derived: view.stage.derived,
        ...view,
      };
    });
  }

  /**
   * Gives the abstract to a registrar, or to nobody.
   * @throws NotFound, Forbidden, StaleAbstract, OwnerUnfit
   */
  assign(actor: Actor, id: string, { version, ownerId }: AssignAbstract): Promise<AbstractView> {
    return this.database.transaction(actor, async (tx) => {
      const held = await this.records.lock(tx, id);
      demand(actor, 'abstract.assign', held.row.facilityId);
      await demandVersion(tx, held, { version });
      const fit = await colleaguesAt(tx, [held.row.facilityId]);
      if (ownerId !== null && !fit.some(({ id: fitId }) => fitId === ownerId)) throw new OwnerUnfit(ownerId);
      const saved = await this.saving.save(tx, actor, held, { kind: 'assigned', columns: { ownerId } });
      const view = await this.queries.view(tx, actor, id);
      await this.audited(tx, actor, held, { action: 'abstract.assigned', version: saved.version, items: [] });
      return view;
    });
  }

  private async audited(
    tx: Tx,
    actor: Actor,
    { row }: LoadedAbstract,
    { action, version, items }: { readonly action: string; readonly version: number; readonly items: readonly string[] },
  ): Promise<void> {
    const detail = { version, items: items.join(' ') };
    await this.audit.append(tx, actor, { action, facilityId: row.facilityId, patientIds: [row.patientId], abstractId: row.id, detail });
  }
}

/** The items after a person's change. @throws ItemsRejected naming every value that cannot stand */
export function acceptedItems(
  before: Items,
  change: Readonly<Record<string, string | null>>,
  running: RunningDictionary,
): { readonly items: Items; readonly typed: boolean } {
  const result = changeItems(before, change, running);
  const rejected = [...('rejected' in result ? result.rejected : []), ...facilityRejected(before, change)];
  if ('rejected' in result || rejected.length > 0) throw new ItemsRejected(rejected);
  return { items: result.items, typed: result.changed.length > 0 };
}

/** The user who becomes the owner of what nobody owns; the registry itself owns nothing. */
export function ownerOf(actor: Actor): string | null {
  return actor.roles.includes('service') ? null : actor.userId;
}

// The facility of an abstract is where it was entered; typing another number would hide it from the people who work on it.
function facilityRejected(before: Items, { reportingFacility: given }: Readonly<Record<string, string | null>>): ItemRejected[] {
  if (given === undefined || (given ?? '') === (before.reportingFacility ?? '')) return [];
  const { number, name } = itemDef('reportingFacility');
  const expected = 'no change, it is the facility of the abstract';
  const message = `${name} (${number}) is filled by the registry itself; expected ${expected}.`;
  return [{ code: 'NOT_EDITABLE', id: 'reportingFacility', number, name, expected, message }];
}
