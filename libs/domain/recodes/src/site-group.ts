import { histologyGroup } from './histology-group.js';
import type { SiteGroup } from './site-groups.js';
import { topographyGroup } from './topography-group.js';

/**
 * Coarse site group of a tumor: lymphoma, myeloma, leukemia, mesothelioma and Kaposi sarcoma by histology wherever they are, all else by site.
 * Coarser than, and consistent with, the SEER Site Recode ICD-O-3/WHO 2008: each of its codes falls into one group, except its miscellaneous one.
 * @param primarySite - ICD-O-3 topography, C and three digits; blank or invalid counts as unknown
 * @param histologicTypeIcdO3 - ICD-O-3 histology, four digits; blank or invalid leaves the site to decide
 * @returns one of `SITE_GROUPS`; behavior is not looked at
 * @see SOURCE.md
 * @example siteGroup('C504', '8500') // 'breast'
 * @example siteGroup('C169', '9680') // 'lymphoma'
 */
export function siteGroup(primarySite: string | undefined, histologicTypeIcdO3: string | undefined): SiteGroup {
  const site = siteNumber(primarySite);
  const histology = histologicTypeIcdO3?.length === 4 ? Number(histologicTypeIcdO3) : 0;
  return histologyGroup(histology, site) ?? topographyGroup(site, histology);
}

/** C504 is 504; -1 when it is not a topography code. */
function siteNumber(primarySite: string | undefined): number {
  if (primarySite?.length !== 4 || !primarySite.startsWith('C')) return -1;
  const number = Number(primarySite.slice(1));
  return Number.isInteger(number) ? number : -1;
}
