import { SITE_GROUPS } from '#domain/recodes';
import { given } from '../api/client.js';
import { ABSTRACT_STATUSES, type AbstractStatus, type WorkListFilter } from '../api/contract.js';
import { keptText } from './search-texts.js';

const SORTS = ['age', 'updated', 'name'] as const;
const OWNERS = ['me', 'none'] as const;
const CONCERNS = ['errors', 'overdue'] as const;
const STATUSES = [...ABSTRACT_STATUSES, 'all'] as const;

/** What the work list shows, as kept in the address. What was typed is not: `find` only stands for it. */
export interface WorkListSearch {
  /** Stands for a typed text, see `keptText`. */
  readonly find?: number;
  /** Absent: cases in progress, unless something else is asked for. */
  readonly status?: AbstractStatus | 'all';
  readonly owner?: (typeof OWNERS)[number];
  readonly concern?: (typeof CONCERNS)[number];
  readonly siteGroup?: NonNullable<WorkListFilter['siteGroup']>;
  readonly sort?: (typeof SORTS)[number];
}

/** The known parts of an address; a part that names nothing known is left out. */
export function readWorkListSearch(address: Readonly<Record<string, unknown>>): WorkListSearch {
  const { find } = address;
  return given({
    find: typeof find === 'number' && keptText(find) !== undefined ? find : undefined,
    status: STATUSES.find((known) => known === address['status']),
    owner: OWNERS.find((known) => known === address['owner']),
    concern: CONCERNS.find((known) => known === address['concern']),
    siteGroup: SITE_GROUPS.find(({ code }) => code === address['siteGroup'])?.code,
    sort: SORTS.find((known) => known === address['sort']),
  });
}

/** The status that the list is limited to: the work at hand unless something else is asked for. */
export function shownStatus({ find, status, owner, concern }: WorkListSearch): AbstractStatus | 'all' {
  return status ?? (find !== undefined || owner !== undefined || concern !== undefined ? 'all' : 'in-progress');
}

/** The address as the interface takes it, with the text that was typed. */
export function workListFilter({ find, ...shown }: WorkListSearch, facilityId: number | undefined): WorkListFilter {
  const search = keptText(find);
  const status = shownStatus({ ...shown, ...given({ find }) });
  return given({ ...shown, search, status: status === 'all' ? undefined : status, sort: shown.sort ?? 'age', facilityId });
}
