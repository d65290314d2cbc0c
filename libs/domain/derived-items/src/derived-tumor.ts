import { indianHealthAreas, ruralUrbanContinuum } from '#domain/geography';
import type { Items } from '#domain/naaccr';
import { deriveRecodes } from '#domain/recodes';
import { causeOfDeathClassification, daysToTreatment, type SurvivalTime } from '#domain/survival';

/** Derived values that are no NAACCR items, by the name that their publisher gives them. */
export type RecodeValues = Readonly<Record<string, string>>;

/**
 * Derived items of a level. A blank value takes the item away; an undefined one could not be decided (a reference pack is missing, or the
 * algorithm has nothing to say about the case), and what was reported stands.
 */
export interface DerivedTumor {
  readonly items: Items;
  readonly recodes: RecodeValues;
}

/** Recodes that are the same for all tumors of a patient. */
export interface PatientRecodes {
  readonly napiiaNeedsHumanReview: string;
  readonly race1Recode: string;
}

/** What was derived of the patient before one tumor is looked at. */
export interface TumorContext {
  readonly survival: SurvivalTime | undefined;
  readonly countyFlag: string;
  readonly counted: string;
  readonly ofPatient: PatientRecodes;
  readonly studyEndYear: number;
}

// Objects are written out member by member: spread, which would be shorter, takes longer than all the deriving.

/** Derived values of one tumor, whose county for analysis is in its items already. */
export function derivedTumor(record: Items, context: TumorContext): DerivedTumor {
  const areas = indianHealthAreas(record);
  const recodes = deriveRecodes(record);
  return {
    items: tumorItems(record, context, { areas, derivedSummaryGrade2018: recodes.derivedSummaryGrade2018 }),
    recodes: tumorRecodes(recodes, context, {
      ihsPurchRefCareDeliveryArea2017: areas.ihsPurchRefCareDeliveryArea2017,
      daysToTreatment: daysToTreatment(record),
    }),
  };
}

function tumorItems(
  record: Items,
  { survival, studyEndYear }: TumorContext,
  {
    areas,
    derivedSummaryGrade2018,
  }: { readonly areas: ReturnType<typeof indianHealthAreas>; readonly derivedSummaryGrade2018: string | undefined },
): Items {
  const rural = ruralUrbanContinuum(record);
  const cause = causeOfDeathClassification(record, { cutoffYear: studyEndYear });
  return {
    countyAtDxAnalysis: record.countyAtDxAnalysis,
    ruralurbanContinuum1993: rural.ruralurbanContinuum1993,
    ruralurbanContinuum2003: rural.ruralurbanContinuum2003,
    ruralurbanContinuum2013: rural.ruralurbanContinuum2013,
    ihsPurchRefCareDeliveryArea: areas.ihsPurchRefCareDeliveryArea,
    urbanIndianHealthOrganization: areas.urbanIndianHealthOrganization,
    uihoFacility: areas.uihoFacility,
    recordNumberRecode: survival?.recordNumberRecode,
    survDateDxRecode: survival?.survDateDxRecode,
    survDateActiveFollowup: survival?.survDateActiveFollowup,
    survFlagActiveFollowup: survival?.survFlagActiveFollowup,
    survMosActiveFollowup: survival?.survMosActiveFollowup,
    survDatePresumedAlive: survival?.survDatePresumedAlive,
    survFlagPresumedAlive: survival?.survFlagPresumedAlive,
    survMosPresumedAlive: survival?.survMosPresumedAlive,
    seerCauseSpecificCod: cause.seerCauseSpecificCod,
    seerOtherCod: cause.seerOtherCod,
    derivedSummaryGrade2018,
  };
}

function tumorRecodes(
  recodes: ReturnType<typeof deriveRecodes>,
  { survival, countyFlag, counted, ofPatient }: TumorContext,
  more: { readonly ihsPurchRefCareDeliveryArea2017: string; readonly daysToTreatment: string },
): RecodeValues {
  const values: Record<string, string> = {
    seerSiteRecode2003: recodes.seerSiteRecode2003,
    seerSiteRecode2003NoKsMeso: recodes.seerSiteRecode2003NoKsMeso,
    seerSiteRecode: recodes.seerSiteRecode,
    seerSiteRecode2023: recodes.seerSiteRecode2023,
    seerSiteRecode2023Expanded: recodes.seerSiteRecode2023Expanded,
    seerBehaviorRecode: recodes.seerBehaviorRecode,
    ayaSiteRecode2008: recodes.ayaSiteRecode2008,
    ayaSiteRecode2020: recodes.ayaSiteRecode2020,
    icccThirdEdition: recodes.icccThirdEdition,
    icccWho2008: recodes.icccWho2008,
    icccWho2008Extended: recodes.icccWho2008Extended,
    iccc: recodes.iccc,
    icccExtended: recodes.icccExtended,
    icccMajorCategory: recodes.icccMajorCategory,
    seerBrainCnsRecode2020: recodes.seerBrainCnsRecode2020,
    seerLymphNeoplasmRecode2021: recodes.seerLymphNeoplasmRecode2021,
    estrogenReceptorRecode: recodes.estrogenReceptorRecode,
    progesteroneReceptorRecode: recodes.progesteroneReceptorRecode,
    her2Recode: recodes.her2Recode,
    breastSubtype: recodes.breastSubtype,
    countyAtDxAnalysisFlag: countyFlag,
    ihsPurchRefCareDeliveryArea2017: more.ihsPurchRefCareDeliveryArea2017,
    survDaysActiveFollowup: survival?.survDaysActiveFollowup ?? '',
    survDaysPresumedAlive: survival?.survDaysPresumedAlive ?? '',
    daysToTreatment: more.daysToTreatment,
    iarcMpIndicator: counted,
    napiiaNeedsHumanReview: ofPatient.napiiaNeedsHumanReview,
    race1Recode: ofPatient.race1Recode,
  };
  if (recodes.tumorSizeOverTime !== undefined) values['tumorSizeOverTime'] = recodes.tumorSizeOverTime;
  return values;
}
