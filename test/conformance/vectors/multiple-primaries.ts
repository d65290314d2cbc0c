import { existsSync } from 'node:fs';
import path from 'node:path';
import { comparePrimaries, iarcMultiplePrimaries } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { hematopoieticPack } from '../hematopoietic-pack.js';
import { CURRENT_YEAR, referenceAnswer } from '../mph.js';
import type { VectorChecks } from '../vector-replay.js';

type Text = string | null;

/** Arguments of the reference's methods; null is blank. */
interface PairInput {
  readonly input1: TumorInput;
  readonly input2: TumorInput;
}

interface DateInput {
  readonly dateOfDiagnosisYear: Text;
  readonly dateOfDiagnosisMonth: Text;
  readonly dateOfDiagnosisDay: Text;
}

interface TumorInput extends DateInput {
  readonly primarySite: Text;
  readonly histologyIcdO3: Text;
  readonly histologyIcdO2: Text;
  readonly behaviorIcdO3: Text;
  readonly behaviorIcdO2: Text;
  readonly laterality: Text;
}

interface IarcInput {
  readonly records: readonly IarcRecord[] | null;
  readonly flagPrimaryWithDuplicate?: boolean;
}

interface IarcRecord extends DateInput {
  readonly sequenceNumber: number | null;
  readonly site: Text;
  readonly histology: Text;
  readonly behavior: Text;
  readonly siteGroup: Text;
  readonly histGroup: number | null;
}

/** The recorded calls stand beside the pair tables they were answered with, in the folder named or in the usual one. */
const FOLDERS = [process.argv[3] ?? '', path.resolve('..', 'shared', 'data', 'algorithms')];
const PACK = hematopoieticPack(FOLDERS.find((folder) => existsSync(path.join(folder, 'reference'))) ?? '');

/** The parts as one coded date; a part that is no number is unknown, as is all that follows it. */
function dateOf({ dateOfDiagnosisYear, dateOfDiagnosisMonth, dateOfDiagnosisDay }: DateInput): string {
  const parts = [dateOfDiagnosisMonth, dateOfDiagnosisDay].map((part) => (/^\d+$/.test(part ?? '') ? (part ?? '').padStart(2, '0') : '99'));
  return `${(dateOfDiagnosisYear ?? '').padEnd(4)}${parts.join('')}`;
}

function itemsOf(tumor: TumorInput): Items {
  return {
    primarySite: tumor.primarySite ?? undefined,
    histologicTypeIcdO3: tumor.histologyIcdO3 ?? undefined,
    histologyIcdO2: tumor.histologyIcdO2 ?? undefined,
    behaviorCodeIcdO3: tumor.behaviorIcdO3 ?? undefined,
    behaviorIcdO2: tumor.behaviorIcdO2 ?? undefined,
    laterality: tumor.laterality ?? undefined,
    dateOfDiagnosis: dateOf(tumor),
  };
}

function comparison(input: unknown): unknown {
  const { input1, input2 } = input as PairInput; // the file is produced by the reference; its inputs are these
  const options = { currentYear: CURRENT_YEAR, hematopoietic: PACK };
  const answer = comparePrimaries(itemsOf(input1), itemsOf(input2), options);
  const { result, groupId, step, steps } = referenceAnswer(answer);
  const byRule = answer.group === undefined ? {} : { groupId, step };
  return { result, appliedRules: steps, ...byRule };
}

/** The reference fills in its own records: the indicator and, of several tumors, the groups and the histology they were compared by. */
function iarc(input: unknown): unknown {
  const { records, flagPrimaryWithDuplicate } = input as IarcInput; // as above
  if (records === null || records.length === 0) return null;
  const tumors = records.map((record): Items => ({
    primarySite: record.site ?? undefined,
    histologicTypeIcdO3: record.histology ?? undefined,
    behaviorCodeIcdO3: record.behavior ?? undefined,
    dateOfDiagnosis: dateOf(record),
    sequenceNumberCentral: record.sequenceNumber === null ? undefined : String(record.sequenceNumber),
  }));
  const answers = iarcMultiplePrimaries(tumors, flagPrimaryWithDuplicate === true ? 'review' : 'count');
  return records.map((record, at) => {
    const answer = answers[at];
    const { histology, group } = answer?.comparedBy ?? { histology: record.histology, group: answer?.histologyGroup };
    const compared = records.length > 1 ? { siteGroup: answer?.siteGroup, histGroup: group, histology } : {};
    return { ...record, ...compared, internationalPrimaryIndicator: Number(answer?.indicator) };
  });
}

/** Recorded calls that `#domain/multiple-primaries` answers. */
export const vectorChecks: VectorChecks = { 'mph.computePrimaries': comparison, 'iarc.calculateIarcMp': iarc };
