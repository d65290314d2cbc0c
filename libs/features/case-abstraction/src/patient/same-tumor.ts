import { type Items, itemValue } from '#domain/naaccr';

/**
 * Whether reports of two facilities about the same person are about the same primary: same site to three characters, same histology to
 * three digits, same laterality and same year of diagnosis. Deliberately narrow: two primaries taken for one lose data, one taken for
 * two is shown side by side and can be joined later. A blank site or year is never the same as anything.
 */
export function isSameTumor(a: Items, b: Items): boolean {
  const key = tumorKey(a);
  return key !== '' && key === tumorKey(b);
}

function tumorKey(items: Items): string {
  const site = itemValue(items, 'primarySite').slice(0, 3);
  const year = itemValue(items, 'dateOfDiagnosis').slice(0, 4);
  if (site.length < 3 || year.length < 4) return '';
  return [site, itemValue(items, 'histologicTypeIcdO3').slice(0, 3), itemValue(items, 'laterality'), year].join('/');
}
