import type { Items } from '#domain/naaccr';
import { ITEM_SHELVES, type ItemShelf } from './item-shelf.js';
import { JsonArena } from './json-arena.js';
import { type RecordValues, type RetiredItem, valuesOf } from './record-values.js';

/** The items of one record as the JSON texts that the database takes, in UTF-8. Blank items are in none of them. */
export interface RecordTexts {
  /** All coded items: what an abstract keeps. */
  readonly coded: Buffer;
  /** All sealed items, to be encrypted. */
  readonly sealed: Buffer;
  readonly codedOfPatient: Buffer;
  readonly sealedOfPatient: Buffer;
  readonly codedOfTumor: Buffer;
}

const shelvesOf = (fits: (shelf: ItemShelf) => boolean): readonly ItemShelf[] => ITEM_SHELVES.filter(fits);
const CODED = shelvesOf(({ isSealed }) => !isSealed);
const SEALED = shelvesOf(({ isSealed }) => isSealed);
const CODED_OF_PATIENT = shelvesOf(({ isSealed, level }) => !isSealed && level === 'patient');
const SEALED_OF_PATIENT = shelvesOf(({ isSealed, level }) => isSealed && level === 'patient');
const CODED_OF_TUMOR = shelvesOf(({ isSealed, level }) => !isSealed && level === 'tumor');
const NOTHING: readonly RetiredItem[] = [];

/**
 * The texts of a record. The same as dividing it into objects by `shelveItems`, `patientItemsOf` and `tumorItemsOf` and writing those, at a
 * tenth of the price: objects of a hundred items made key by key are slow to make, to walk and to write.
 */
export function recordTexts({ byRank, retired }: RecordValues, arena: JsonArena): RecordTexts {
  return {
    coded: arena.object(CODED, byRank, retired),
    sealed: arena.object(SEALED, byRank, NOTHING),
    codedOfPatient: arena.object(CODED_OF_PATIENT, byRank, NOTHING),
    sealedOfPatient: arena.object(SEALED_OF_PATIENT, byRank, NOTHING),
    codedOfTumor: arena.object(CODED_OF_TUMOR, byRank, NOTHING),
  };
}

/** The texts of any items. */
export function textsOfItems(items: Items): RecordTexts {
  return recordTexts(valuesOf(items), new JsonArena(SMALL_ARENA));
}

const SMALL_ARENA = 8192;

/** The whole record as one text: equal records have equal texts, in whichever order their files have the items. */
export function wholeText({ byRank, retired }: RecordValues, arena: JsonArena): Buffer {
  return arena.object(ITEM_SHELVES, byRank, retired);
}

/** The items that the texts hold, sealed ones included. */
export function itemsOfTexts({ coded, sealed }: Pick<RecordTexts, 'coded' | 'sealed'>): Items {
  return { ...itemsOfText(coded), ...itemsOfText(sealed) };
}

/** The items of one text. */
export function itemsOfText(text: Buffer): Items {
  return JSON.parse(text.toString('utf8')) as Items; // only this package writes them
}
