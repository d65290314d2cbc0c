import { itemLabel, type ItemId } from '#domain/naaccr';
import { isRadiationGiven } from './case-facts.js';
import { coded, codes, isOneOf } from './coded.js';
import type { Edit } from './edit.js';

/** A treatment summary item, its date, the codes that say it was given and those that say it was surely not. */
interface DatedTreatment {
  readonly id: string;
  readonly name: string;
  readonly code: ItemId;
  readonly date: ItemId;
  readonly given: ReadonlySet<string>;
  readonly notGiven: ReadonlySet<string>;
}

const NOT_GIVEN = codes('00 82 85 86 87');

const TREATMENTS: readonly DatedTreatment[] = [
  {
    id: 'E119',
    name: 'Chemotherapy code vs date',
    code: 'rxSummChemo',
    date: 'rxDateChemo',
    given: codes('01 02 03'),
    notGiven: NOT_GIVEN,
  },
  { id: 'E120', name: 'Hormone code vs date', code: 'rxSummHormone', date: 'rxDateHormone', given: codes('01'), notGiven: NOT_GIVEN },
  { id: 'E121', name: 'Immunotherapy code vs date', code: 'rxSummBrm', date: 'rxDateBrm', given: codes('01'), notGiven: NOT_GIVEN },
  {
    id: 'E122',
    name: 'Other treatment code vs date',
    code: 'rxSummOther',
    date: 'rxDateOther',
    given: codes('1 2 3 6'),
    notGiven: codes('0 7'),
  },
  {
    id: 'E123',
    name: 'Radiation modality vs date',
    code: 'phase1RadiationTreatmentModality',
    date: 'rxDateRadiation',
    given: codes('01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16'),
    notGiven: codes('00'),
  },
];

/** Two edits per treatment: a date without the treatment is wrong, a treatment without a date is worth a look (NAACCR has no date flags since v23). */
function datedTreatmentEdits({ id, name, code, date, given, notGiven }: DatedTreatment): Edit[] {
  const both = { level: 'tumor', items: [code, date] } as const;
  return [
    {
      ...both,
      id,
      name,
      severity: 'error',
      check: (items) =>
        (items[date] ?? '') !== '' && isOneOf(items[code], notGiven)
          ? { message: `${itemLabel(date)} is coded but ${coded(items, code)} (not given); the date must be blank.` }
          : undefined,
    },
    {
      ...both,
      id: `${id}B`,
      name: `${name}: date missing`,
      severity: 'warning',
      check: (items) =>
        (items[date] ?? '') === '' && isOneOf(items[code], given)
          ? { message: `${coded(items, code)} (given) but ${itemLabel(date)} is blank; code at least the year if it is known.` }
          : undefined,
    },
  ];
}

const PHASES = [
  'phase1RadiationTreatmentModality',
  'phase2RadiationTreatmentModality',
  'phase3RadiationTreatmentModality',
] as const satisfies readonly ItemId[];

const hasPhase = (modality: string | undefined): boolean => modality !== undefined && modality !== '' && modality !== '00';

/** Radiation and systemic treatment against their dates and reasons. */
export const systemicEdits: readonly Edit[] = [
  ...TREATMENTS.flatMap(datedTreatmentEdits),
  {
    id: 'E124',
    name: 'Radiation vs reason',
    level: 'tumor',
    severity: 'error',
    items: ['phase1RadiationTreatmentModality', 'reasonForNoRadiation'],
    check: (items) => {
      const reason = items.reasonForNoRadiation ?? '';
      if (reason === '') return undefined;
      if (isRadiationGiven(items)) {
        return reason === '0'
          ? undefined
          : { message: `${coded(items, 'reasonForNoRadiation')} although radiation was given; expected 0.` };
      }
      return items.phase1RadiationTreatmentModality === '00' && reason === '0'
        ? { message: `${coded(items, 'reasonForNoRadiation')} (radiation given) although none was; expected 1 to 9.` }
        : undefined;
    },
  },
  {
    id: 'E125',
    name: 'Radiation phases in order',
    level: 'tumor',
    severity: 'error',
    items: PHASES,
    check: (items) => {
      const third = hasPhase(items.phase3RadiationTreatmentModality);
      const second = hasPhase(items.phase2RadiationTreatmentModality);
      const isOutOfOrder = (third && !second) || (second && !hasPhase(items.phase1RadiationTreatmentModality));
      return isOutOfOrder
        ? { message: 'A later phase of radiation is coded without the phase before it; phases are coded in order from phase 1.' }
        : undefined;
    },
  },
  {
    id: 'E136',
    name: 'Neoadjuvant therapy vs response',
    level: 'tumor',
    severity: 'error',
    items: ['neoadjuvantTherapy', 'neoadjuvTherapyClinicalResponse', 'neoadjuvTherapyTreatmentEffect'],
    check: (items) => {
      if (items.neoadjuvantTherapy !== '0') return undefined;
      const response = items.neoadjuvTherapyClinicalResponse ?? '';
      const effect = items.neoadjuvTherapyTreatmentEffect ?? '';
      if ((response === '' || response === '0') && (effect === '' || effect === '0')) return undefined;
      return { message: `${coded(items, 'neoadjuvantTherapy')} (none); response and effect must be 0.` };
    },
  },
];
