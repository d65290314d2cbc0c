import type { Items, RunningDictionary } from '#domain/naaccr';
import { ITEM_SHELVES, type ItemShelf } from './item-shelf.js';
import { JsonArena } from './json-arena.js';
import { type OtherItem, type RecordValues, valuesOf } from './record-values.js';

/** The items of one report as the JSON texts that the database takes, in UTF-8. Blank items are in none of them. */
export interface ReportTexts {
  /** All coded items: what an abstract keeps. */
  readonly coded: Buffer;
  /** All sealed items, to be encrypted. */
  readonly sealed: Buffer;
  readonly sealedOfPatient: Buffer;
}

/** The same with the coded items of each level, which hold more derived items than the report. */
export interface RecordTexts extends ReportTexts {
  readonly codedOfPatient: Buffer;
  readonly codedOfTumor: Buffer;
}

const shelvesOf = (fits: (shelf: ItemShelf) => boolean): readonly ItemShelf[] => ITEM_SHELVES.filter(fits);
const CODED = shelvesOf(({ isSealed }) => !isSealed);
const SEALED = shelvesOf(({ isSealed }) => isSealed);
const CODED_OF_PATIENT = shelvesOf(({ isSealed, level }) => !isSealed && level === 'patient');
const SEALED_OF_PATIENT = shelvesOf(({ isSealed, level }) => isSealed && level === 'patient');
const CODED_OF_TUMOR = shelvesOf(({ isSealed, level }) => !isSealed && level === 'tumor');

// Most records hold nothing but items of NAACCR 26.
const some = (others: readonly OtherItem[], fits: (item: OtherItem) => boolean): readonly OtherItem[] =>
  others.length === 0 ? others : others.filter(fits);

/**
 * The texts of a report. The same as dividing it into objects by `shelveItems`, `patientItemsOf` and `tumorItemsOf` and writing those, at a
 * tenth of the price: objects of a hundred items made key by key are slow to make, to walk and to write.
 */
export function reportTexts({ byRank, others }: RecordValues, arena: JsonArena): ReportTexts {
  return {
    coded: arena.object(
      CODED,
      byRank,
      some(others, ({ isSealed }) => !isSealed),
    ),
    sealed: arena.object(
      SEALED,
      byRank,
      some(others, ({ isSealed }) => isSealed),
    ),
    sealedOfPatient: arena.object(
      SEALED_OF_PATIENT,
      byRank,
      some(others, ({ isSealed, level }) => isSealed && level === 'Patient'),
    ),
  };
}

/** The texts of patient and tumor, written once everything is derived. */
export function levelTexts({ byRank, others }: RecordValues, arena: JsonArena): Pick<RecordTexts, 'codedOfPatient' | 'codedOfTumor'> {
  return {
    codedOfPatient: arena.object(
      CODED_OF_PATIENT,
      byRank,
      some(others, ({ isSealed, level }) => !isSealed && level === 'Patient'),
    ),
    codedOfTumor: arena.object(
      CODED_OF_TUMOR,
      byRank,
      some(others, ({ isSealed, level }) => !isSealed && level === 'Tumor'),
    ),
  };
}

/** The texts of any items. */
export function textsOfItems(items: Items, running: RunningDictionary): RecordTexts {
  const values = valuesOf(items, running);
  const arena = new JsonArena(SMALL_ARENA);
  return { ...reportTexts(values, arena), ...levelTexts(values, arena) };
}

const SMALL_ARENA = 8192;

/** The whole record as one text: equal records have equal texts, in whichever order their files have the items. */
export function wholeText({ byRank, others }: RecordValues, arena: JsonArena): Buffer {
  return arena.object(ITEM_SHELVES, byRank, others);
}

/** The items that the texts hold, sealed ones included. */
export function itemsOfTexts({ coded, sealed }: Pick<RecordTexts, 'coded' | 'sealed'>): Items {
  return { ...itemsOfText(coded), ...itemsOfText(sealed) };
}

/** The items of one text. */
export function itemsOfText(text: Buffer): Items {
  return JSON.parse(text.toString('utf8')) as Items; // only this package writes them
}
