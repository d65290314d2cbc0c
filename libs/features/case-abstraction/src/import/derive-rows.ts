import { deriveRecords, derivePatient, withDerived } from '#domain/derived-items';
import type { ItemId, Items, RunningDictionary } from '#domain/naaccr';
import { isDeepStrictEqual } from 'node:util';
import type { DerivationContext } from '../preparation/derivation.js';
import type { ImportRow } from './import-row.js';
import { itemShelf } from './item-shelf.js';
import type { JudgedRecord } from './judge-record.js';
import type { JsonArena } from './json-arena.js';
import type { RecordDraft } from './record-draft.js';
import { itemsOfText, levelTexts, type ReportTexts, textsOfItems } from './record-texts.js';
import type { RecordValues } from './record-values.js';
import type { StandingPerson, StandingTumor } from './standing-records.js';

/** A row before anything is derived of its patient. */
export interface JudgedRow {
  readonly draft: RecordDraft;
  readonly row: Omit<ImportRow, 'recodes' | 'judged'> & { readonly judged: JudgedRecord<ReportTexts> };
}

/**
 * Derives the items of one patient as the file has them and puts them into the texts of patient and tumor; the abstract stays as reported.
 * Most people are new and have no other tumor, so that this is the last word.
 * @param rows - all rows of the patient; their drafts are changed
 */
export function deriveRows(rows: readonly JudgedRow[], { means }: DerivationContext, arena: JsonArena): ImportRow[] {
  const derived = deriveRecords(
    rows.map(({ draft }) => draft.record),
    means,
  );
  return rows.map(({ draft: { values }, row }, at): ImportRow => {
    const { items, recodes } = derived.tumors[at] ?? { items: {}, recodes: {} };
    place(values, derived.items);
    place(values, items);
    return { ...row, recodes, judged: { ...row.judged, texts: { ...row.judged.texts, ...levelTexts(values, arena) } } };
  });
}

function place(values: RecordValues, derived: Items): void {
  for (const id in derived) {
    const value = derived[id as ItemId]; // keys of Items are item ids
    const shelf = value === undefined ? undefined : itemShelf(id);
    if (shelf) values.byRank[shelf.rank] = value ?? '';
  }
}

/** Derives a person of whom the registry knew something before, or whose rows did not all become tumors: over everything that stands now. */
export function derivePerson(
  person: StandingPerson,
  items: Items,
  { means, id, running }: DerivationContext & { readonly running: RunningDictionary },
): void {
  const standing = person.tumors.map(({ text }) => itemsOfText(text));
  const derived = derivePatient(
    standing.map((tumor) => ({ ...items, ...tumor })),
    means,
  );
  const next = withDerived(items, derived.items);
  if (!isDeepStrictEqual(next, items)) changeDerived(person, next, running);
  person.tumors.forEach((tumor, at) => {
    const { items: ofTumor, recodes } = derived.tumors[at] ?? { items: {}, recodes: {} };
    const text = textsOfItems(withDerived(standing[at] ?? {}, ofTumor), running).codedOfTumor;
    const isSame = tumor.text.equals(text) && tumor.derivedBy === id && isDeepStrictEqual(tumor.recodes, recodes);
    if (!isSame) Object.assign(tumor, { text, recodes, derivedBy: id, standing: changed(tumor) });
  });
}

function changeDerived(person: StandingPerson, items: Items, running: RunningDictionary): void {
  person.items = items;
  person.standing = changed(person);
  if (person.asNew) person.asNew = { ...person.asNew, coded: textsOfItems(items, running).codedOfPatient };
}

function changed({ standing }: StandingPerson | StandingTumor): 'new' | 'changed' {
  return standing === 'new' ? 'new' : 'changed';
}
