import { asianPacificNames, hispanicNames, nhia, raceNapiia, type NhiaOption } from '#domain/ethnicity';
import { countyAtDiagnosis, indianHealthAreas } from '#domain/geography';
import { parseCalendarDay, type CalendarDay, type ItemId, type Items } from '#domain/naaccr';
import { causeOfDeathClassification, daysToTreatment, survivalTimes, type CauseOfDeathVersion, type SurvivalTime } from '#domain/survival';
import type { VectorChecks } from '../vector-replay.js';

type Input = Readonly<Record<string, string | null | undefined>>;

/** The reference ran on this day. */
const TODAY = parseCalendarDay('20261122') as CalendarDay;

/** Most recorded calls have one input; the file is produced by the reference, and each call below has its recorded shape. */
const inputOf = (value: unknown): Input | null => (value as { readonly input: Input | null }).input;

/** Items under the names of the recorded input, or under ours where the two differ. */
function itemsOf(given: Input | null, names: Readonly<Partial<Record<ItemId, string>>> = {}): Items {
  const input = given ?? {};
  const renamed = Object.entries(names).map(([id, name]): [string, string | undefined] => [id, input[name] ?? undefined]);
  return { ...Object.fromEntries(Object.entries(input).map(([id, value]) => [id, value ?? undefined])), ...Object.fromEntries(renamed) };
}

const two = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);

/** A date that the reference keeps in parts; a part after a blank one is dropped. */
function dateOf(input: Input, prefix: string): string {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => input[prefix + part] ?? '');
  return `${year ?? ''}${two(month ?? '')}${two(day ?? '')}`;
}

interface SurvivalInput {
  readonly input: { readonly survivalTimeInputPatientDtoList: readonly Input[] } | null;
  readonly endPointYear: number;
}

/** Parts of a date under the names of the recorded answer; a part that is as received keeps the form in which it came. */
function parts(date: string, name: (part: string) => string, received: (part: string) => string | null | undefined): object {
  const found = { Year: date.slice(0, 4), Month: date.slice(4, 6), Day: date.slice(6) };
  return Object.fromEntries(
    Object.entries(found).map(([part, value]) => {
      const came = received(part) ?? '';
      const isAsReceived = came !== '' && Number(came) === Number(value);
      return [name(part), value === '' ? null : isAsReceived ? came : value];
    }),
  );
}

function recordedTime(time: SurvivalTime, tumor: Input): object {
  return {
    ...parts(
      time.survDateDxRecode,
      (part) => `survivalTimeDx${part}`,
      (part) => tumor[`dateOfDiagnosis${part}`],
    ),
    ...parts(
      time.survDateActiveFollowup,
      (part) => `survivalTimeDolc${part}`,
      () => '',
    ),
    ...parts(
      time.survDatePresumedAlive,
      (part) => `survivalTimeDolc${part}PresumedAlive`,
      () => '',
    ),
    survivalMonths: time.survMosActiveFollowup,
    survivalMonthsFlag: time.survFlagActiveFollowup,
    survivalDays: time.survDaysActiveFollowup,
    survivalMonthsPresumedAlive: time.survMosPresumedAlive,
    survivalMonthsFlagPresumedAlive: time.survFlagPresumedAlive,
    survivalDaysPresumedAlive: time.survDaysPresumedAlive,
    sortedIndex: Number(time.recordNumberRecode),
  };
}

function survival(value: unknown): unknown {
  const { input, endPointYear } = value as SurvivalInput;
  const tumors = input?.survivalTimeInputPatientDtoList ?? [];
  const { vitalStatusRecode, tumors: times } = survivalTimes(
    tumors.map((tumor) => ({
      ...itemsOf(tumor),
      dateOfDiagnosis: dateOf(tumor, 'dateOfDiagnosis'),
      dateOfLastContact: dateOf(tumor, 'dateOfLastContact'),
      dateOfBirth: dateOf(tumor, 'birth'),
    })),
    { cutoffYear: endPointYear, today: TODAY },
  );
  return {
    // A status that was never given, or on which the tumors disagree, is null there.
    vitalStatusRecode: vitalStatusRecode === '' ? null : vitalStatusRecode,
    survivalTimeOutputPatientDtoList: times.map((time, at) => recordedTime(time, tumors[at] ?? {})),
  };
}

interface CauseInput {
  readonly input: Input | null;
  readonly cutOffYear?: number;
  readonly seerSiteRecodeVersion?: string;
  readonly useFixed2008data?: boolean;
}

function causeVersion({ seerSiteRecodeVersion, useFixed2008data }: CauseInput): CauseOfDeathVersion {
  if (seerSiteRecodeVersion === '2023 Revision') return '2023';
  return useFixed2008data === true ? '2008-fixed' : '2008';
}

function causeOfDeath(value: unknown): unknown {
  const call = value as CauseInput;
  const names = {
    histologicTypeIcdO3: 'histologyIcdO3',
    behaviorCodeIcdO3: 'behaviorIcdO3',
    dateOfDiagnosis: 'dateOfDiagnosisYear',
    dateOfLastContact: 'dateOfLastContactYear',
  };
  const result = causeOfDeathClassification(itemsOf(call.input, names), {
    cutoffYear: call.cutOffYear ?? Number(TODAY.slice(0, 4)),
    version: causeVersion(call),
  });
  return {
    causeSpecificDeathClassification: result.seerCauseSpecificCod,
    causeOtherDeathClassification: result.seerOtherCod,
  };
}

const placeOf = (value: unknown): Items => itemsOf(inputOf(value), { addrAtDxState: 'addressAtDxState' });

// Name lists are installed, not bundled: these are the entries of the lists that the reference's own unit tests look up.
const HISPANIC = hispanicNames({ heavily: 'ADORNO', rarely: 'FLINT' });
const ASIAN_PACIFIC = asianPacificNames({
  asian: 'ABABA,06\nABDOOL,15\nAGUYEN,10',
  pacificIslander: 'AGUON,22\nATOIGUE,22\nCHAMPACO,22\nKEAHI,07\nKUEHU,07\nLAULU,27\nQUINENE,22\nTAIJERON,22\nYANDALL,27',
});

interface NhiaInput {
  readonly input: { readonly tumors: readonly Input[] | null } | null;
  readonly option: NhiaOption;
}

function hispanicOrigin(value: unknown): unknown {
  const { input, option } = value as NhiaInput;
  const { tumors = null, ...patient } = input ?? {};
  const items = itemsOf(patient, { ihsLink: 'ihs' });
  const located = (tumors ?? [{}]).map((tumor) => ({ ...items, ...itemsOf(tumor, { addrAtDxState: 'stateAtDx' }) }));
  return { nhia: nhia(located, { option, names: HISPANIC }).nhiaDerivedHispOrigin };
}

function napiia(value: unknown): unknown {
  const input = inputOf(value);
  // The reference answers nothing for no person at all; ours has no such case.
  if (input === null) return { needsHumanReview: false };
  const result = raceNapiia(itemsOf(input), { names: ASIAN_PACIFIC });
  const review = result.reviewStep === undefined ? {} : { reviewStep: result.reviewStep };
  return { napiiaValue: result.raceNapiia, needsHumanReview: result.reviewStep !== undefined, ...review };
}

function county(value: unknown): unknown {
  const input = inputOf(value);
  const found = countyAtDiagnosis(itemsOf(input, { censusTractCertainty2020: 'censusTrCertainty2020' }));
  // A county that was never given is null there.
  return { ...found, countyAtDxAnalysis: found.countyAtDxAnalysis === '' ? input?.['countyAtDx'] : found.countyAtDxAnalysis };
}

function prcda(value: unknown): unknown {
  const areas = indianHealthAreas(placeOf(value));
  return { prcda: areas.ihsPurchRefCareDeliveryArea, prcda2017: areas.ihsPurchRefCareDeliveryArea2017 };
}

function uiho(value: unknown): unknown {
  const areas = indianHealthAreas(placeOf(value));
  return { uiho: areas.urbanIndianHealthOrganization, uihoCity: areas.uihoFacility };
}

/** Recorded calls that survival, geography and ethnicity answer. */
export const vectorChecks: VectorChecks = {
  'survival.calculateSurvivalTime': survival,
  'causespecific.computeCauseSpecific': causeOfDeath,
  'countyatdiagnosisanalysis.computeCountyAtDiagnosis': county,
  'prcda.computePrcda': prcda,
  'uiho.computeUiho': uiho,
  'nhia.computeNhia': hispanicOrigin,
  'napiia.computeNapiia': napiia,
  'daystotreatment.computeDaysToTreatment': (value) =>
    daysToTreatment(itemsOf(value as Input, { dateOfDiagnosis: 'dxDate', dateInitialRxSeer: 'txDate' })),
};
