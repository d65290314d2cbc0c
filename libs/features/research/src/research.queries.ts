import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '#platform/database';
import type { ResearchTableQuery } from './research.contract.js';
import { type CountedGroup, DIMENSION_RULES } from './table-dimension.js';

/** Counts of tumors. The SQL names counted columns only: no identifier is within its reach. */
@Injectable()
export class ResearchQueries {
  /** Tumors per group of the dimensions asked for; the other columns are null. */
  countedGroups(tx: Tx, query: ResearchTableQuery): Promise<CountedGroup[]> {
    const columns = query.dimensions.map((id) => `"${DIMENSION_RULES[id].column}"`).join(', ');
    const { where, parameters } = conditions(query);
    return rows<CountedGroup>(tx, `SELECT ${columns}, count(*)::integer AS count FROM tumor ${where} GROUP BY ${columns}`, parameters);
  }
}

function conditions(query: ResearchTableQuery): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const clauses: string[] = [];
  const add = (clause: (place: string) => string, value: unknown): void => {
    if (value === undefined) return;
    parameters.push(value);
    clauses.push(clause(`$${parameters.length}`));
  };
  if (query.dimensions.includes('diagnosisYear')) clauses.push(`"diagnosisYear" IS NOT NULL`);
  add((place) => `"diagnosisYear" >= ${place}`, query.yearFrom);
  add((place) => `"diagnosisYear" <= ${place}`, query.yearTo);
  add((place) => `"siteGroup" = ${place}`, query.siteGroup);
  add((place) => `"behaviorCodeIcdO3" = ${place}`, query.behavior);
  add((place) => `"facilityIds" @> ARRAY[${place}::integer]`, query.facilityId);
  return { where: clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`, parameters };
}
