import { baseDictionaryUri } from '../dictionary.js';
import type { ItemLevel } from '../item-def.js';
import { NaaccrPatient, NaaccrRoot, NaaccrTumor, type FlatValidationCode } from '../xml/naaccr-record.js';
import { firstLineFormat } from './flat-format.js';
import { flatLayout, type FlatField, type FlatLayout } from './flat-layout.js';
import { DEFAULT_FLAT_LIMITS, type FlatReadLimits, type NaaccrFlatReadOptions } from './flat-options.js';
import { fieldValue, flatError, takeFields, type FlatValidationError } from './flat-record.js';
import { NaaccrFlatError } from './naaccr-flat-error.js';

/** Patient of a fixed-column file: one or more consecutive records. */
export type FlatPatient = NaaccrPatient<FlatValidationCode>;

interface FlatLine {
  readonly text: string;
  readonly line: number;
  readonly endByte: number;
}

const LATEST_SPECIFICATION = '1.8';

/** A fixed-column file from its first record on: knows its layout, its root, and which records are one patient. */
export class FlatFile {
  readonly root: NaaccrRoot<FlatValidationCode>;
  private readonly layout: FlatLayout;
  private readonly limits: FlatReadLimits;
  private readonly grouping: readonly FlatField[];
  private readonly byLevel: Readonly<Record<ItemLevel, readonly FlatField[]>>;
  private open: { readonly patient: FlatPatient; readonly key: string; readonly first: string } | undefined;

  /** @throws NaaccrFlatError when the first record does not tell what the file is */
  constructor(
    private readonly first: FlatLine,
    private readonly options: NaaccrFlatReadOptions,
  ) {
    this.layout = flatLayout(firstLineFormat(first.text), options.userDictionaries);
    this.limits = { ...DEFAULT_FLAT_LIMITS, ...options.limits };
    const { fields } = this.layout;
    const wanted = options.tumorGroupingItems ?? ['patientIdNumber'];
    this.grouping = wanted.flatMap((id) => fields.filter(({ item }) => item.id === id));
    const of = (level: ItemLevel): readonly FlatField[] => fields.filter(({ item }) => item.level === level);
    this.byLevel = { NaaccrData: of('NaaccrData'), Patient: of('Patient'), Tumor: of('Tumor') };
    this.root = this.rootOf(first);
  }

  private rootOf({ text, line }: FlatLine): NaaccrRoot<FlatValidationCode> {
    const { naaccrVersion, recordType } = this.layout;
    const attributes = {
      baseDictionaryUri: baseDictionaryUri(naaccrVersion),
      naaccrVersion,
      userDictionaryUris: (this.options.userDictionaries ?? []).map(({ uri }) => uri),
      recordType,
      timeGenerated: this.options.timeGenerated,
      specificationVersion: LATEST_SPECIFICATION,
      extraAttributes: {},
    };
    const root = new NaaccrRoot<FlatValidationCode>(attributes, 0); // no tag, so no line
    takeFields(root, { text, line, fields: this.byLevel.NaaccrData }, this.options);
    return root;
  }

  /** Takes one record. @returns the patient that it ends, if any @throws NaaccrFlatError TOO_MANY_TUMORS */
  take(record: FlatLine): FlatPatient | undefined {
    const key = this.keyOf(record.text);
    const isSame = this.open !== undefined && key !== '' && key === this.open.key;
    const ended = isSame ? undefined : this.end();
    this.open ??= this.newPatient(record, key);
    const { patient } = this.open;
    patient.endByte = record.endByte;
    if (patient.tumors.length > 0) this.checkLength(patient, record);
    const tumor = new NaaccrTumor<FlatValidationCode>(record.line);
    tumor.endLine = record.line;
    takeFields(tumor, { ...record, fields: this.byLevel.Tumor }, this.options);
    if (this.options.levelMismatches === 'report') {
      tumor.errors.push(...this.mismatches(record, this.open.first));
      tumor.errors.sort((a, b) => this.columnOf(a) - this.columnOf(b));
    }
    patient.tumors.push(tumor);
    if (patient.tumors.length <= this.limits.tumorsPerPatient) return ended;
    throw new NaaccrFlatError('TOO_MANY_TUMORS', `a patient has more than ${this.limits.tumorsPerPatient} tumors`, record.line);
  }

  /** Ends the patient that is open. */
  end(): FlatPatient | undefined {
    const patient = this.open?.patient;
    this.open = undefined;
    return patient;
  }

  private newPatient(record: FlatLine, key: string): { readonly patient: FlatPatient; readonly key: string; readonly first: string } {
    const patient = new NaaccrPatient<FlatValidationCode>(record.line);
    patient.endLine = record.line;
    this.checkLength(patient, record);
    takeFields(patient, { ...record, fields: this.byLevel.Patient }, this.options);
    return { patient, key, first: record.text };
  }

  // Blank when all grouping values are blank: such records are never grouped.
  private keyOf(text: string): string {
    const values = this.grouping.map((field) => fieldValue(text, field) ?? '');
    return values.every((value) => value === '') ? '' : values.join('\0');
  }

  private columnOf({ id }: FlatValidationError): number {
    return this.layout.fields.find(({ item }) => item.id === id)?.start ?? 0;
  }

  private checkLength(patient: FlatPatient, { text, line }: FlatLine): void {
    const { lineLength } = this.layout;
    if (text.length === lineLength) return;
    const message = `invalid line length, expected ${lineLength} but got ${text.length}`;
    patient.errors.push(flatError({ code: 'Invalid line length', message }, line));
  }

  private mismatches({ text, line }: FlatLine, firstOfPatient: string): FlatValidationError[] {
    return this.layout.fields.flatMap((field) => {
      const { level, id } = field.item;
      if (level === 'Tumor') return [];
      const other = level === 'Patient' ? firstOfPatient : this.first.text;
      if (other === text || fieldValue(text, field) === fieldValue(other, field)) return [];
      return [flatError(mismatchOf(level, id), line, field)];
    });
  }
}

function mismatchOf(level: 'NaaccrData' | 'Patient', id: string): { readonly code: FlatValidationCode; readonly message: string } {
  if (level === 'Patient') {
    const message = `item '${id}' is a patient-level and should have the same value for all the records of the patient`;
    return { code: 'Patient value not consistent among tumors', message };
  }
  const message = `item '${id}' is a root-level item and should have the same value for all the records of the transmitted data`;
  return { code: 'NaaccrData value not consistent among tumors', message };
}
