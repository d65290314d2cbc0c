import { type ItemChange, type Items, itemValue, type RunningDictionary } from '#domain/naaccr';
import { type DataKey, newId } from '#platform/database';
import { addReport, followChanges } from '../patient/consolidate.js';
import { changeLists, diffItems } from '../items/diff-items.js';
import { patientItemsOf, tumorItemsOf } from '../items/item-shelves.js';
import type { DerivationContext } from '../preparation/derivation.js';
import { prepareAbstract, type PreparationContext } from '../preparation/prepare-abstract.js';
import { isSameTumor } from '../patient/same-tumor.js';
import { sealedPlace, sealItems } from '../items/sealed-items.js';
import { derivePerson } from './derive-rows.js';
import type { CreatedRow, UpdatedRow } from './decide-rows.js';
import type { ImportPatient, ImportRow } from './import-row.js';
import { itemsOfText, itemsOfTexts, textsOfItems } from './record-texts.js';
import { isUnnumbered, numbered, numberedTexts } from './unnumbered-rows.js';
import type { AbstractWrite, BatchWrites, ChangeWrite, StandingAbstract, StandingPerson, StandingTumor } from './standing-records.js';

/** What merging depends on besides the rows. */
export interface MergeContext {
  readonly preparation: PreparationContext;
  readonly derivation: DerivationContext;
  readonly keys: ReadonlyMap<number | null, DataKey>;
}

/** Puts rows together with what stands in the database, one after the other, by the same rules as a save on the screen. */
export class RowMerge {
  private readonly newPeople = new Map<number, StandingPerson>();
  private readonly created: AbstractWrite[] = [];
  private readonly updated: AbstractWrite[] = [];
  private readonly history: ChangeWrite[] = [];
  private readonly reordered: { id: string; digest: Buffer }[] = [];
  private readonly numbers: Iterator<string>;

  /**
   * @param people - the known people of the rows with all their tumors
   * @param context - with as many Patient ID Numbers as people need one
   */
  constructor(
    private readonly people: ReadonlyMap<string, StandingPerson>,
    private readonly context: MergeContext & { readonly numbers: readonly string[] },
  ) {
    this.numbers = context.numbers.values();
  }

  /** Adds an abstract of a new or a known person. */
  create({ patient, row, patientId }: CreatedRow): void {
    const person = this.personOf(patient, patientId);
    person.facilityIds = withFacility(person.facilityIds, row.facilityId);
    if (person.standing !== 'new')
      changePerson(person, addReport(itemsOf(person), patientItemsOf(itemsOfTexts(patient.first.judged.texts), this.running)));
    const tumor = this.tumorOf(person, row);
    const write = {
      ...this.columnsOf(row, person),
      id: row.asNew.id,
      patientId: person.id,
      tumorId: tumor.id,
      version: 1,
      sealed: row.asNew.sealed,
    };
    this.created.push(write);
    this.history.push({ abstract: write, changes: {}, sealedChanges: null });
  }

  /**
   * Changes an abstract to what the file says.
   * @returns `same` when nothing differs but what is derived anyway
   */
  update({ row, abstract }: UpdatedRow, held: StandingAbstract): 'updated' | 'same' {
    const reported = itemsOfTexts(row.judged.texts);
    const changes = diffItems(held.items, isUnnumbered(row) ? numbered(reported, itemValue(held.items, 'patientIdNumber')) : reported);
    if (changes.length === 0) {
      this.reordered.push({ id: held.id, digest: row.digest });
      return 'same';
    }
    const person = this.people.get(abstract.patientId);
    if (!person) throw new Error(`The patient of abstract ${held.id} is not loaded.`);
    this.followInPerson(person, { before: held.items, changes });
    this.followInTumor(person, abstract.tumorId, { before: held.items, changes, row });
    const version = held.version + 1;
    const completedAt = row.completedAt && (abstract.completedAt ?? row.completedAt);
    const sealed = this.key(row.facilityId).seal(row.judged.texts.sealed, sealedPlace.abstract(held.id));
    const write = {
      ...this.columnsOf(row, person),
      id: held.id,
      patientId: person.id,
      tumorId: abstract.tumorId,
      version,
      completedAt,
      sealed,
    };
    this.updated.push(write);
    this.history.push(this.historyOf(write, changes));
    return 'updated';
  }

  /** Everything that is to be stored, with what is derived of it. */
  writes(): BatchWrites {
    const people = [...this.newPeople.values(), ...this.people.values()];
    for (const person of people)
      if (!isDerived(person)) derivePerson(person, itemsOf(person), { ...this.context.derivation, running: this.running });
    return { people, created: this.created, updated: this.updated, history: this.history, reordered: this.reordered };
  }

  private get running(): RunningDictionary {
    return this.context.preparation.dictionary;
  }

  private columnsOf(row: ImportRow, person: StandingPerson) {
    const { facilityId, status, completedAt, judged, keys, digest } = row;
    const texts = isUnnumbered(row) ? numberedTexts(judged.texts, this.numberOf(person)) : judged.texts;
    const { patientKey, sourceKey } = keys;
    return { facilityId, status, completedAt, judged: { ...judged, texts }, digest, patientKey, sourceKey };
  }

  /** The person's number; somebody without one gets one now. */
  private numberOf(person: StandingPerson): string {
    const known = itemValue(itemsOf(person), 'patientIdNumber');
    if (known !== '') return known;
    const patientIdNumber = this.drawNumber();
    changePerson(person, { ...itemsOf(person), patientIdNumber });
    return patientIdNumber;
  }

  private drawNumber(): string {
    const drawn = this.numbers.next();
    if (drawn.done === true) throw new Error('There are fewer patient numbers than people who need one.');
    return drawn.value;
  }

  private personOf(patient: ImportPatient, patientId: string | undefined): StandingPerson {
    const known = patientId === undefined ? this.newPeople.get(patient.ordinal) : this.people.get(patientId);
    if (known) return known;
    const { judged, marks } = patient.first;
    const sex = itemValue(marks, 'sexAssignedAtBirth') || null;
    const texts = isUnnumbered(patient) ? numberedTexts(judged.texts, this.drawNumber()) : judged.texts;
    const { codedOfPatient: coded, sealedOfPatient: sealedText } = texts;
    const person: StandingPerson = {
      id: patient.asNew.id,
      standing: 'new',
      facilityIds: [],
      items: undefined,
      sex,
      sexBefore: sex,
      asNew: { coded, sealedText, sealed: patient.asNew.sealed, keys: patient.keys },
      rowsRead: patient.rows.length,
      tumors: [],
    };
    this.newPeople.set(patient.ordinal, person);
    return person;
  }

  private tumorOf(person: StandingPerson, { facilityId, judged, marks, recodes }: ImportRow): StandingTumor {
    const known = person.tumors.find((tumor) => !tumor.facilityIds.includes(facilityId) && isSameTumor(tumor.marks, marks));
    const text = judged.texts.codedOfTumor;
    if (known) {
      known.facilityIds = withFacility(known.facilityIds, facilityId);
      this.restage(known, addReport(itemsOfText(known.text), itemsOfText(text)), person);
      return known;
    }
    const { siteGroup, stagedBy } = judged;
    const derivedBy = this.context.derivation.id;
    const columns = { facilityIds: [facilityId], marks, text, siteGroup, stagedBy, recodes, derivedBy };
    const tumor: StandingTumor = { id: newId(), standing: 'new', ...columns };
    person.tumors.push(tumor);
    return tumor;
  }

  private followInPerson(person: StandingPerson, { before, changes }: Report): void {
    const own = changes.filter(({ id }) => this.running.levelOf(id) === 'Patient');
    if (own.length > 0) changePerson(person, followChanges(itemsOf(person), patientItemsOf(before, this.running), own));
  }

  private followInTumor(person: StandingPerson, tumorId: string, { before, changes, row }: Report & { readonly row: ImportRow }): void {
    const tumor = person.tumors.find(({ id }) => id === tumorId);
    if (!tumor) throw new Error(`Tumor ${tumorId} is not loaded.`);
    if (tumor.facilityIds.length === 1) {
      const { texts, siteGroup, stagedBy } = row.judged;
      changeTumor(tumor, { text: texts.codedOfTumor, marks: row.marks, siteGroup, stagedBy });
      return;
    }
    const own = changes.filter(({ id }) => this.running.levelOf(id) === 'Tumor');
    this.restage(tumor, followChanges(itemsOfText(tumor.text), tumorItemsOf(before, this.running), own), person);
  }

  /** Several reports make one tumor: its stage is derived from what they say together. */
  private restage(tumor: StandingTumor, items: Items, person: StandingPerson): void {
    const { items: marks, siteGroup, stagedBy } = prepareAbstract({ ...itemsOf(person), ...items }, this.context.preparation);
    changeTumor(tumor, { text: textsOfItems(marks, this.running).codedOfTumor, marks, siteGroup, stagedBy });
  }

  private historyOf(abstract: AbstractWrite, changes: readonly ItemChange[]): ChangeWrite {
    const { coded, sealed } = changeLists(changes, this.running);
    const place = sealedPlace.itemChange(abstract.id, abstract.version);
    const isSealed = Object.keys(sealed).length > 0;
    return { abstract, changes: coded, sealedChanges: isSealed ? sealItems(this.key(abstract.facilityId), sealed, place) : null };
  }

  private key(facilityId: number): DataKey {
    const key = this.context.keys.get(facilityId);
    if (!key) throw new Error(`The data key of facility ${facilityId} is not open.`);
    return key;
  }
}

interface Report {
  readonly before: Items;
  readonly changes: readonly ItemChange[];
}

/** True when what was derived while reading holds, or nothing changed that could be derived anew. */
function isDerived({ standing, rowsRead, tumors }: StandingPerson): boolean {
  if (standing === 'new') return tumors.length === rowsRead;
  return standing === 'unchanged' && tumors.every((tumor) => tumor.standing === 'unchanged');
}

function itemsOf(person: StandingPerson): Items {
  if (person.items) return person.items;
  if (!person.asNew) throw new Error(`Patient ${person.id} is not loaded.`);
  person.items = itemsOfTexts({ coded: person.asNew.coded, sealed: person.asNew.sealedText });
  return person.items;
}

function changePerson(person: StandingPerson, items: Items): void {
  person.items = items;
  person.sex = itemValue(items, 'sexAssignedAtBirth') || null;
  if (person.standing === 'unchanged') person.standing = 'changed';
}

function changeTumor(tumor: StandingTumor, next: Pick<StandingTumor, 'text' | 'marks' | 'siteGroup' | 'stagedBy'>): void {
  Object.assign(tumor, next);
  if (tumor.standing === 'unchanged') tumor.standing = 'changed';
}

function withFacility(facilityIds: readonly number[], facilityId: number): readonly number[] {
  return facilityIds.includes(facilityId) ? facilityIds : [...facilityIds, facilityId].sort((a, b) => a - b);
}
