import { type AsianPacificNames, type HispanicNames, nhia, type NhiaOption, race1Recode, raceNapiia } from '#domain/ethnicity';
import { countyAtDiagnosis } from '#domain/geography';
import { iarcMultiplePrimaries } from '#domain/multiple-primaries';
import type { CalendarDay, ItemId, Items } from '#domain/naaccr';
import { survivalTimes } from '#domain/survival';
import { type DerivedTumor, derivedTumor, type PatientRecodes } from './derived-tumor.js';

/** What derived items depend on besides the coded ones. */
export interface DerivationMeans {
  /** A date after this day is not believed. */
  readonly today: CalendarDay;
  /** The study that survival is measured in ends on 31 December of this year. */
  readonly studyEndYear: number;
  /** For whom surnames are looked up in counties with few Hispanics; `1` (origin coded 7 or 9) when left out. */
  readonly nhiaOption?: NhiaOption;
  /** Surname lists of NHIA, when they are installed. */
  readonly hispanicNames?: HispanicNames | undefined;
  /** Surname lists of NAPIIA, when they are installed. */
  readonly asianPacificNames?: AsianPacificNames | undefined;
}

/** Everything derived of one patient. */
export interface DerivedPatient {
  readonly items: Items;
  /** In the order in which the tumors were given. */
  readonly tumors: readonly DerivedTumor[];
}

/** Items of one tumor with those of its patient; the county for analysis is written into them. */
export type WorkingItems = { [id in ItemId]?: string | undefined };

/**
 * All derived items of a patient, each tumor with those of its patient: county and areas, survival, cause of death, Hispanic origin, race, recodes.
 * Deriving twice comes to the same as once, and nothing depends on the order of items.
 * @param tumors - every tumor of the patient, for survival and Hispanic origin hang on all of them
 * @see DERIVATION_ALGORITHMS for name and version of each
 */
export function derivePatient(tumors: readonly Items[], means: DerivationMeans): DerivedPatient {
  return deriveRecords(
    tumors.map((items) => ({ ...items })),
    means,
  );
}

/** The same without copies, for bulk work: the county for analysis of each record is replaced by the derived one, which others look up. */
export function deriveRecords(records: readonly WorkingItems[], means: DerivationMeans): DerivedPatient {
  const counties = records.map((record) => countyAtDiagnosis(record));
  records.forEach((record, at) => (record.countyAtDxAnalysis = counties[at]?.countyAtDxAnalysis ?? ''));
  const survival = survivalTimes(records, { cutoffYear: means.studyEndYear, today: means.today });
  const counted = iarcMultiplePrimaries(records);
  const shared = derivedOfPatient(records, survival.vitalStatusRecode, means);
  const tumors = records.map((record, at) =>
    derivedTumor(record, {
      survival: survival.tumors[at],
      countyFlag: counties[at]?.countyAtDxAnalysisFlag ?? '',
      counted: counted[at]?.indicator ?? '9',
      ofPatient: shared.recodes,
      studyEndYear: means.studyEndYear,
    }),
  );
  return { items: shared.items, tumors };
}

/** What is the same for all tumors of the patient. */
function derivedOfPatient(
  records: readonly Items[],
  vitalStatusRecode: string,
  means: DerivationMeans,
): { readonly items: Items; readonly recodes: PatientRecodes } {
  const { nhiaOption: option = '1', hispanicNames, asianPacificNames } = means;
  const origin = nhia(records, { option, names: hispanicNames });
  const race = raceNapiia(records[0] ?? {}, { names: asianPacificNames });
  return {
    items: {
      vitalStatusRecode,
      nhiaDerivedHispOrigin: origin.decidedBy === 'names-missing' ? undefined : origin.nhiaDerivedHispOrigin,
      raceNapiia: race.areNamesMissing ? undefined : race.raceNapiia,
    },
    recodes: { napiiaNeedsHumanReview: race.reviewStep === undefined ? '0' : '1', race1Recode: race1Recode(records) },
  };
}
