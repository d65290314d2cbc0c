import type { ItemId } from '#domain/naaccr';
import { weighted, weightedOf, type Weighted } from './weighted.js';

/** Extent of one stage: EOD codes and the Summary Stage 2018 that they mean. */
export interface Extent {
  readonly eodPrimaryTumor: string;
  readonly eodRegionalNodes: string;
  readonly eodMets: string;
  readonly summaryStage: string;
}

/** Five probabilities in the order in situ, localized, regional, distant, unknown. */
export type ByStage = readonly [number, number, number, number, number];

/** How a kind of cancer is written down below, in the shortest form that can be read. */
export interface CancerRow {
  readonly name: string;
  /** Cases per 1,000 men and per 1,000 women with cancer. */
  readonly men: number;
  readonly women: number;
  /** Age at diagnosis: mean, deviation, lowest, highest. */
  readonly age: readonly [mean: number, deviation: number, lowest: number, highest: number];
  /** Topography codes with weights. */
  readonly sites: string;
  /** Histology/behavior with weights. */
  readonly types: string;
  /** weight, EOD primary tumor, EOD regional nodes, EOD mets, Summary Stage 2018; one stage per line. */
  readonly stages: string;
  /** The same, without the weight, for in situ types. */
  readonly inSitu?: string;
  readonly grades: string;
  readonly inSituGrades?: string;
  /** Letter of the codes since 2023, and the two-digit codes. */
  readonly surgery?: readonly [letter: 'A' | 'B', codes: string];
  readonly operated: ByStage;
  readonly radiated: ByStage;
  readonly chemo: ByStage;
  readonly hormone?: number;
  readonly immuno?: number;
  /** Share alive after five years, the cancer being the only cause of death. */
  readonly survival: ByStage;
  /** ICD-10 cause of death. */
  readonly cause: string;
  /** Where it spreads: of bone, brain, liver, lung, distant nodes, other. */
  readonly spread?: string;
  /** Site-specific items, each with weighted codes. */
  readonly items?: readonly (readonly [item: ItemId, codes: string])[];
  /** Usual size in millimetres; none for tumors without a size. */
  readonly size?: number;
  /** Regional nodes: counted, or not applicable (99). */
  readonly nodes: 'counted' | 'none';
  /** Metastases: coded, or not applicable (8). */
  readonly mets: 'coded' | 'none';
}

/** A kind of cancer, its tables read. */
export interface Cancer extends Omit<CancerRow, 'sites' | 'types' | 'stages' | 'inSitu' | 'grades' | 'inSituGrades' | 'items' | 'spread'> {
  readonly siteCodes: Weighted<string>;
  readonly typeCodes: Weighted<string>;
  readonly extents: Weighted<Extent>;
  readonly inSituExtent: Extent | undefined;
  readonly gradeCodes: Weighted<string>;
  readonly inSituGradeCodes: Weighted<string>;
  readonly surgeryCodes: Weighted<string> | undefined;
  readonly siteItems: readonly (readonly [item: ItemId, codes: Weighted<string>])[];
  readonly spreadTo: Weighted<string>;
}

function extentOf([eodPrimaryTumor = '', eodRegionalNodes = '', eodMets = '', summaryStage = '']: readonly string[]): Extent {
  return { eodPrimaryTumor, eodRegionalNodes, eodMets, summaryStage };
}

/** Reads a row of the tables. */
export function cancerOf({ sites, types, stages, inSitu, grades, inSituGrades, items, spread, ...row }: CancerRow): Cancer {
  const lines = stages.split('\n').map((line) => line.trim().split(' '));
  return {
    ...row,
    siteCodes: weighted(sites),
    typeCodes: weighted(types),
    extents: weightedOf(lines.map(([weight = '0', ...codes]) => [extentOf(codes), Number(weight)])),
    inSituExtent: inSitu === undefined ? undefined : extentOf(inSitu.split(' ')),
    gradeCodes: weighted(grades),
    inSituGradeCodes: weighted(inSituGrades ?? grades),
    surgeryCodes: row.surgery && weighted(row.surgery[1]),
    siteItems: (items ?? []).map(([item, codes]) => [item, weighted(codes)] as const),
    spreadTo: weighted(spread ?? 'Liver:4 Lung:3 Bone:2 Brain:1 DistantLn:2 Other:1'),
  };
}
