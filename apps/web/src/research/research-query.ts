import { queryOptions } from '@tanstack/react-query';
import { answer, api, given } from '../api/client.js';
import type { ResearchQuery } from '../api/contract.js';
import { keys } from '../api/keys.js';

/** Dimensions that a table can be made of. */
export const DIMENSIONS = [
  { value: 'siteGroup', label: 'Site group' },
  { value: 'stage', label: 'Summary stage' },
  { value: 'sex', label: 'Sex' },
  { value: 'diagnosisYear', label: 'Year of diagnosis' },
  { value: 'behavior', label: 'Behavior' },
] as const;
export type Dimension = (typeof DIMENSIONS)[number]['value'];
type SiteGroup = NonNullable<ResearchQuery['siteGroup']>;
type Behavior = NonNullable<ResearchQuery['behavior']>;

/** What the table builder holds; years as typed. */
export interface TableChoice {
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly siteGroup: SiteGroup | undefined;
  readonly behavior: Behavior | undefined;
}

const yearOf = (text: string): number | undefined => (/^(19|20)\d\d$/.test(text) ? Number(text) : undefined);

/** The choice as the interface takes it. */
export function tableQuery(choice: TableChoice, facilityId: number | undefined): ResearchQuery {
  const { rows, columns, siteGroup, behavior } = choice;
  return given({
    dimensions: columns === undefined ? rows : `${rows},${columns}`,
    yearFrom: yearOf(choice.yearFrom),
    yearTo: yearOf(choice.yearTo),
    siteGroup,
    behavior,
    facilityId,
  });
}

export const researchTableQuery = (query: ResearchQuery) =>
  queryOptions({ queryKey: keys.researchTable(query), queryFn: () => answer(api.GET('/api/research/table', { params: { query } })) });

/** Address of the same table as CSV. */
export const tableCsvUrl = (query: ResearchQuery): string =>
  `/api/research/table.csv?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`;
