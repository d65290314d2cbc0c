import { SITE_GROUPS } from '#domain/recodes';
import { given } from '../api/client.js';
import { ABSTRACT_STATUSES, type AbstractStatus, type WorkListFilter } from '../api/contract.js';

const SORTS = ['age', 'updated', 'name'] as const;
const OWNERS = ['me', 'none'] as const;
const STATUSES = [...ABSTRACT_STATUSES, 'all'] as const;

/** What the work list shows, as kept in the address. */
export interface WorkListSearch {
  readonly search?: string;
  /** Absent: cases in progress, unless something is searched for. */
  readonly status?: AbstractStatus | 'all';
  readonly owner?: (typeof OWNERS)[number];
  readonly siteGroup?: NonNullable<WorkListFilter['siteGroup']>;
  readonly sort?: (typeof SORTS)[number];
}

/** The known parts of an address; a part that names nothing known is left out. */
export function readWorkListSearch(address: Readonly<Record<string, unknown>>): WorkListSearch {
  const { search } = address;
  return given({
    search: typeof search === 'string' || typeof search === 'number' ? String(search) : undefined,
    status: STATUSES.find((known) => known === address['status']),
    owner: OWNERS.find((known) => known === address['owner']),
    siteGroup: SITE_GROUPS.find(({ code }) => code === address['siteGroup'])?.code,
    sort: SORTS.find((known) => known === address['sort']),
  });
}

/** The status that the list is limited to: the work at hand unless something else is asked for. */
export function shownStatus({ search, status, owner }: WorkListSearch): AbstractStatus | 'all' {
  return status ?? (search !== undefined || owner !== undefined ? 'all' : 'in-progress');
}

/** The address as the interface takes it. */
export function workListFilter(search: WorkListSearch, facilityId: number | undefined): WorkListFilter {
  const status = shownStatus(search);
  return given({ ...search, status: status === 'all' ? undefined : status, sort: search.sort ?? 'age', facilityId });
}
