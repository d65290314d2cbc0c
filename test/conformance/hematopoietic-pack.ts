import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hematopoieticPairs, type HematopoieticPairs } from '#domain/multiple-primaries';

/** The pair tables of a folder, `reference/Hematopoietic*.csv`; without them, lookups of nothing. */
export function hematopoieticPack(folder: string): HematopoieticPairs {
  const text = (name: string): string | undefined => {
    const file = path.join(folder, 'reference', `Hematopoietic${name}.csv`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return hematopoieticPairs({
    pairs1998: text('1998HistologyPairs'),
    groups2001: text('2001HistologyGroups'),
    groupPairs2001: text('2001HistologyGroupPairs'),
    samePrimary2010: text('2010SamePrimaryPairs'),
    transformsFrom2010: text('2010TransformFromPairs'),
    transformsTo2010: text('2010TransformToPairs'),
  });
}
