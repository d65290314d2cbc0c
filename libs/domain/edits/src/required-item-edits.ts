import { itemDef, itemLabel, type ItemId } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import type { Edit } from './edit.js';

type Applies = (facts: CaseFacts) => boolean;

const ALWAYS: Applies = () => true;
const isSince2018: Applies = ({ dxYear }) => dxYear >= 2018;
const isBefore2018: Applies = ({ dxYear }) => dxYear > 0 && dxYear < 2018;
const isSince2023: Applies = ({ dxYear }) => dxYear >= 2023;
const isBefore2023: Applies = ({ dxYear }) => dxYear > 0 && dxYear < 2023;

/**
 * Items that a complete case has, in the order in which a registrar codes them. What may be unknown has a code for it; dates of which nothing
 * is known, and names that were never given, are left to the registry's own edits. The CoC, SEER and NPCR all require these for analytic cases.
 * @see NAACCR Volume II, required status table
 */
const REQUIRED: readonly (readonly [item: ItemId, applies: Applies])[] = [
  ['nameLast', ALWAYS],
  ['nameFirst', ALWAYS],
  ['sexAssignedAtBirth', ALWAYS],
  ['race1', ALWAYS],
  ['spanishHispanicOrigin', ALWAYS],
  ['ageAtDiagnosis', ALWAYS],
  ['addrAtDxState', ALWAYS],
  ['countyAtDx', ALWAYS],
  ['accessionNumberHosp', ALWAYS],
  ['sequenceNumberHospital', ALWAYS],
  ['classOfCase', ALWAYS],
  ['dateOf1stContact', ALWAYS],
  ['typeOfReportingSource', ALWAYS],
  ['dateOfDiagnosis', ALWAYS],
  ['primarySite', ALWAYS],
  ['laterality', ALWAYS],
  ['histologicTypeIcdO3', ({ dxYear }) => dxYear === 0 || dxYear >= 2001],
  ['behaviorCodeIcdO3', ({ dxYear }) => dxYear === 0 || dxYear >= 2001],
  ['diagnosticConfirmation', ALWAYS],
  ['grade', isBefore2018],
  ['gradeClinical', isSince2018],
  ['gradePathological', isSince2018],
  ['regionalNodesPositive', isSince2018],
  ['regionalNodesExamined', isSince2018],
  ['summaryStage2018', isSince2018],
  ['rxSummSurgPrimSite', isBefore2023],
  ['rxSummSurgPrimSite2023', isSince2023],
  ['reasonForNoSurgery', isSince2018],
  ['phase1RadiationTreatmentModality', isSince2018],
  ['reasonForNoRadiation', isSince2018],
  ['rxSummChemo', ALWAYS],
  ['rxSummHormone', ALWAYS],
  ['rxSummBrm', ALWAYS],
  ['rxSummOther', ALWAYS],
  ['rxSummTreatmentStatus', isSince2018],
  ['vitalStatus', ALWAYS],
  ['dateOfLastContact', ALWAYS],
];

function requiredItem([item, applies]: readonly [ItemId, Applies]): Edit {
  const { number, level } = itemDef(item);
  const finding = { message: `${itemLabel(item)} is not yet coded.` };
  return {
    id: `R${String(number).padStart(4, '0')}`,
    name: `${itemLabel(item)} coded`,
    level: level === 'Patient' ? 'patient' : 'tumor',
    severity: 'error',
    items: [item],
    check: (items, facts) => ((items[item] ?? '') === '' && applies(facts) ? finding : undefined),
  };
}

/** One edit per item of a complete case; its failing means "not yet coded". */
export const requiredItemEdits: readonly Edit[] = REQUIRED.map(requiredItem);

/** Ids of the required-item edits. */
export const REQUIRED_ITEM_EDIT_IDS: ReadonlySet<string> = new Set(requiredItemEdits.map(({ id }) => id));
