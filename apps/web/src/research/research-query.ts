import { queryOptions } from '@tanstack/react-query';
import type { ResearchTable } from '../api/contract-work.js';
import { keys } from '../api/keys.js';
import { get, type Query } from '../api/request.js';

/** Dimensions that a table can be made of. */
export const DIMENSIONS = [
  { value: 'siteGroup', label: 'Site group' },
  { value: 'stage', label: 'Summary stage' },
  { value: 'sex', label: 'Sex' },
  { value: 'diagnosisYear', label: 'Year of diagnosis' },
  { value: 'behavior', label: 'Behavior' },
] as const;
export type Dimension = (typeof DIMENSIONS)[number]['value'];

/** What the table builder holds; years as typed. */
export interface TableChoice {
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly siteGroup: string;
  readonly behavior: string;
}

const yearOf = (text: string): string => (/^(19|20)\d\d$/.test(text) ? text : '');

/** The choice as the interface takes it. */
export function tableQuery(choice: TableChoice, facilityId: number | undefined): Query {
  return {
    dimensions: [choice.rows, choice.columns].filter((dimension) => dimension !== undefined).join(','),
    yearFrom: yearOf(choice.yearFrom),
    yearTo: yearOf(choice.yearTo),
    siteGroup: choice.siteGroup,
    behavior: choice.behavior,
    facilityId,
  };
}

export const researchTableQuery = (query: Query) =>
  queryOptions({ queryKey: keys.researchTable(query), queryFn: () => get<ResearchTable>('/research/table', query) });
