import { codes } from '../code-set.js';

/** Histology groups of the rules, in the order in which their ranges are looked up; some ranges overlap and the first wins. */
const HISTOLOGY_RANGES: readonly (readonly [group: IarcHistologyGroup, ranges: string])[] = [
  [1, '8051-8084 8120-8131'],
  [2, '8090-8110'],
  [3, '8140-8149 8160-8162 8190-8221 8260-8337 8350-8551 8570-8576 8940-8941'],
  [4, '8030-8046 8150-8157 8170-8180 8230-8255 8340-8347 8560-8562 8580-8671'],
  [5, '8010-8015 8020-8022 8050'],
  [6, '8680-8713 8800-8921 8990-8991 9040-9044 9120-9125 9130-9136 9141-9252 9370-9373 9540-9582'],
  [7, '9050-9055'],
  [8, '9840 9861-9931 9945-9946 9950 9961-9964 9980-9987 9991-9992'],
  [9, '9597 9670-9699 9712 9728 9731-9738 9761-9767 9769 9811-9818 9823-9826 9833 9836 9940'],
  [10, '9700-9726 9729 9768 9827-9831 9834 9837 9948'],
  [11, '9650-9667'],
  [12, '9740-9742'],
  [13, '9750-9759'],
  [14, '9590-9591 9596 9727 9760 9800-9809 9820 9832 9835 9860 9960 9965-9975 9989'],
  [15, '9140'],
  [16, '8720-8790 8930-8936 8950-8983 9000-9030 9060-9110 9260-9365 9380-9539'],
  [17, '8000-8005'],
];

/**
 * Squamous and transitional (1), basal cell (2), adenocarcinoma (3), other specific carcinoma (4), unspecified carcinoma (5), sarcoma (6),
 * mesothelioma (7), myeloid (8), B-cell (9), T- and NK-cell (10), Hodgkin (11), mast cell (12), histiocytic (13), unspecified
 * hematopoietic (14), Kaposi sarcoma (15), other specified (16), unspecified (17).
 */
export type IarcHistologyGroup = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;

const HISTOLOGY_GROUPS: ReadonlyMap<string, IarcHistologyGroup> = new Map(
  HISTOLOGY_RANGES.toReversed().flatMap(([group, ranges]) => [...codes(ranges)].map((code) => [code, group] as const)),
);

/** Organs that count as one site; the last of each names it. */
const SITE_GROUPS: ReadonlyMap<string, string> = new Map(
  ['C01 C02', 'C00 C03 C04 C05 C06', 'C09 C10 C12 C13 C14', 'C19 C20', 'C23 C24', 'C33 C34', 'C40 C41', 'C65 C66 C67 C68'].flatMap(
    (list) => {
      const organs = list.split(' ');
      return organs.map((organ) => [organ, organs.at(-1) ?? organ] as const);
    },
  ),
);

/** Group of a histology, or `undefined` when it is in none; such tumors never match another. */
export function iarcHistologyGroup(histology: string): IarcHistologyGroup | undefined {
  return HISTOLOGY_GROUPS.get(histology);
}

/** Site group of a topography: its organ, or the last organ of those that count as one; blank when no organ is coded. */
export function iarcSiteGroup(site: string): string {
  if (site.length < 3) return '';
  const organ = site.slice(0, 3);
  return SITE_GROUPS.get(organ) ?? organ;
}
