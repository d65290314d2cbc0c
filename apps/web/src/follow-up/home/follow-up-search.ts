import { given } from '../../api/client.js';

/** What the overview shows, as kept in the address: ids only, never a name. */
export interface FollowUpSearch {
  readonly state?: 'due' | 'lost';
  /** Month in which the patients fell due, `2026-11`. */
  readonly month?: string;
  /** `me`, `none` or the id of whoever is to contact them. */
  readonly owner?: string;
  /** The lists of the months in the place of the people. */
  readonly view?: 'months';
  /** List of a month that stands open. */
  readonly list?: string;
  /** Patient whose follow-up stands open beside the list. */
  readonly patient?: string;
}

/** What the list is limited to. */
export interface FollowUpFilter extends Omit<FollowUpSearch, 'state' | 'view' | 'list' | 'patient'> {
  readonly state: 'due' | 'lost';
}

/** Parts of the filter to set; `undefined` lifts one. */
export type FilterChange = { readonly [Key in keyof FollowUpFilter]?: FollowUpFilter[Key] | undefined };

const STATES = ['due', 'lost'] as const;
const VIEWS = ['months'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fitting = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** The known parts of an address; a part that names nothing known is left out. */
export function readFollowUpSearch(address: Readonly<Record<string, unknown>>): FollowUpSearch {
  const { state, month, owner, view, list, patient } = address;
  return given({
    state: STATES.find((known) => known === state),
    month: fitting(month, /^\d{4}-(0[1-9]|1[0-2])$/),
    owner: owner === 'me' || owner === 'none' ? owner : fitting(owner, UUID),
    view: VIEWS.find((known) => known === view),
    list: fitting(list, UUID),
    patient: fitting(patient, UUID),
  });
}
