import type { ItemId, ItemRejected } from '#domain/naaccr';
import { RegistryError } from '#platform/http';
import type { AbstractStatus } from './abstract-status.js';
import type { EditView, MissingItemView } from './stage.contract.js';

/** What two people want for the same items; `null` is blank. */
export interface StaleData {
  readonly held: number;
  readonly current: number;
  readonly theirs: Readonly<Record<string, string | null>>;
  readonly yours: Readonly<Record<string, string | null>>;
  readonly by: string | null;
  readonly at: string;
}

/** The abstract was saved by someone else after the reader loaded it. Nothing is overwritten: both values are shown. */
export class StaleAbstract extends RegistryError<'STALE_ABSTRACT', StaleData> {
  constructor(data: StaleData) {
    const who = data.by ?? 'someone else';
    super(
      'STALE_ABSTRACT',
      409,
      `This abstract was changed by ${who} since you opened it (version ${data.current}, you hold ${data.held}).`,
      data,
    );
  }
}

/** Some values cannot stand; none of the change was saved. */
export class ItemsRejected extends RegistryError<'ITEMS_REJECTED', { readonly rejected: readonly ItemRejected[] }> {
  constructor(rejected: readonly ItemRejected[]) {
    super('ITEMS_REJECTED', 422, rejected.map((r) => r.message).join(' '), { rejected });
  }
}

/** Edits still fail or required items are blank. */
export class NotComplete extends RegistryError<
  'NOT_COMPLETE',
  { readonly missing: readonly MissingItemView[]; readonly edits: readonly EditView[] }
> {
  constructor(missing: readonly MissingItemView[], edits: readonly EditView[]) {
    super('NOT_COMPLETE', 422, `The abstract cannot be completed: ${missing.length} items are missing, ${edits.length} edits block it.`, {
      missing,
      edits,
    });
  }
}

/** What was asked is not possible in the status the abstract has. */
export class StatusForbids extends RegistryError<'STATUS_FORBIDS', { readonly status: AbstractStatus }> {
  constructor(status: AbstractStatus, asked: string) {
    super('STATUS_FORBIDS', 409, `An abstract that is ${status} cannot be ${asked}.${advice[status]}`, { status });
  }
}

const advice: Readonly<Record<AbstractStatus, string>> = {
  suspense: '',
  'in-progress': ' Complete it first.',
  complete: ' Reopen it first, with a reason.',
  submitted: ' Reopen it first, with a reason.',
};

/** The facility already holds an abstract with the same accession and sequence number, or of the same tumor. */
export class AlreadyReported extends RegistryError<
  'ALREADY_REPORTED',
  { readonly abstractId: string | null; readonly items: readonly ItemId[] }
> {
  constructor(abstractId: string | null) {
    super(
      'ALREADY_REPORTED',
      409,
      'This facility already holds an abstract with the same Accession Number--Hosp (550) and Sequence Number--Hospital (560), or of the same tumor. Open that one instead, or correct the numbers.',
      { abstractId, items: ['accessionNumberHosp', 'sequenceNumberHospital'] },
    );
  }
}

/** The person named as owner cannot work on this abstract. */
export class OwnerUnfit extends RegistryError<'OWNER_UNFIT', { readonly ownerId: string }> {
  constructor(ownerId: string) {
    super('OWNER_UNFIT', 422, 'The owner must be a user who may work at the facility of this abstract and is not disabled.', { ownerId });
  }
}

/** Too many abstracts to put in order of names, which are kept encrypted. */
export class TooManyToSortByName extends RegistryError<'TOO_MANY_TO_SORT_BY_NAME', { readonly limit: number; readonly total: number }> {
  constructor(total: number, limit: number) {
    super(
      'TOO_MANY_TO_SORT_BY_NAME',
      422,
      `Names are kept encrypted, so at most ${limit} abstracts can be put in order of names; these are ${total}. Choose a facility, a status, an owner or a search first.`,
      { limit, total },
    );
  }
}
