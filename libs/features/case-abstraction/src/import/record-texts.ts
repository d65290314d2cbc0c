import type { ItemId, Items } from '#domain/naaccr';
import { asObject, type ItemShelf, itemShelf, member, retiredShelf, withMember } from './item-shelf.js';

/** The items of one record as the JSON texts that the database takes. Blank items are in none of them. */
export interface RecordTexts {
  /** All coded items: what an abstract keeps. */
  readonly coded: string;
  /** All sealed items, to be encrypted. */
  readonly sealed: string;
  readonly codedOfPatient: string;
  readonly sealedOfPatient: string;
  readonly codedOfTumor: string;
}

/**
 * Collects the members of a record's texts. The same as dividing it into objects by `shelveItems`, `patientItemsOf` and `tumorItemsOf` and
 * writing those, at a fifth of the price: objects of a hundred items made key by key are slow to make, to walk and to write.
 */
export class RecordTextsBuilder {
  private coded = '';
  private sealed = '';
  private codedOfPatient = '';
  private sealedOfPatient = '';
  private codedOfTumor = '';

  /** @param text - the item's member, as `member` writes it */
  add({ isSealed, level }: ItemShelf, text: string): void {
    if (isSealed) {
      this.sealed = withMember(this.sealed, text);
      if (level === 'patient') this.sealedOfPatient = withMember(this.sealedOfPatient, text);
      return;
    }
    this.coded = withMember(this.coded, text);
    if (level === 'patient') this.codedOfPatient = withMember(this.codedOfPatient, text);
    else if (level === 'tumor') this.codedOfTumor = withMember(this.codedOfTumor, text);
  }

  build(): RecordTexts {
    return {
      coded: asObject(this.coded),
      sealed: asObject(this.sealed),
      codedOfPatient: asObject(this.codedOfPatient),
      sealedOfPatient: asObject(this.sealedOfPatient),
      codedOfTumor: asObject(this.codedOfTumor),
    };
  }
}

/** The texts of any items. */
export function recordTexts(items: Items): RecordTexts {
  const texts = new RecordTextsBuilder();
  for (const id in items) {
    const value = items[id as ItemId]; // keys of Items are item ids
    if (value === undefined || value === '') continue;
    const shelf = itemShelf(id) ?? retiredShelf(id);
    texts.add(shelf, member(shelf, value));
  }
  return texts.build();
}

/** The items that the texts hold, sealed ones included. */
export function itemsOfTexts({ coded, sealed }: Pick<RecordTexts, 'coded' | 'sealed'>): Items {
  return { ...(JSON.parse(coded) as Items), ...(JSON.parse(sealed) as Items) }; // only this file writes them
}
