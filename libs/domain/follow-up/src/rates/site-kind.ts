/** What the lists of cases to follow ask of a site: the ones that have a rule of their own, and all others. */
export const FOLLOW_UP_SITE_KINDS = ['cervix', 'skin-basal-squamous', 'brain-and-cns', 'other'] as const;

/** One of {@link FOLLOW_UP_SITE_KINDS}. */
export type FollowUpSiteKind = (typeof FOLLOW_UP_SITE_KINDS)[number];

/** Codes of ICD-O-3 that belong to a kind: sites and, where given, histologies, each from and to, both included. */
export interface SiteKindRow {
  readonly kind: Exclude<FollowUpSiteKind, 'other'>;
  readonly sites: readonly (readonly [from: string, to: string])[];
  readonly histologies?: readonly [from: string, to: string];
}

/**
 * The kinds as data, so that the database asks the same question as `followUpSiteKind`.
 * Brain and CNS: meninges, brain, spinal cord, nerves and the glands of the head whose benign tumors the law of 2004 made reportable.
 * Basal and squamous skin: carcinomas 8000 to 8110 of the skin, the range that registries leave out.
 * @see SEER Training, cases to be followed; CoC STORE, reportable conditions; ICD-O-3 topography
 */
export const SITE_KIND_ROWS: readonly SiteKindRow[] = [
  { kind: 'cervix', sites: [['C530', 'C539']] },
  { kind: 'skin-basal-squamous', sites: [['C440', 'C449']], histologies: ['8000', '8110'] },
  {
    kind: 'brain-and-cns',
    sites: [
      ['C700', 'C729'],
      ['C751', 'C753'],
    ],
  },
];

/** Kind of a tumor by primary site (400, such as C504) and histology (522, four digits); blanks belong to no special kind. */
export function followUpSiteKind(primarySite: string | null, histology: string | null): FollowUpSiteKind {
  const site = primarySite ?? '';
  const type = histology ?? '';
  const row = SITE_KIND_ROWS.find(
    ({ sites, histologies }) =>
      sites.some(([from, to]) => site >= from && site <= to) &&
      (histologies === undefined || (type >= histologies[0] && type <= histologies[1])),
  );
  return row?.kind ?? 'other';
}
