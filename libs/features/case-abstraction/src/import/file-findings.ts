import { type FlatPatient, type FlatValidationCode, type NaaccrTumor, STANDARD_DICTIONARY, validateItem } from '#domain/naaccr';
import { prepareAbstract, type PreparationContext } from '../preparation/prepare-abstract.js';
import { fileFailure } from './file-failure.js';
import { type FileSlice, fileSlices } from './file-slices.js';
import { differingItems, type ItemProblem, itemProblems, type ProblemTerms, type ReadElement } from './item-problems.js';
import { PlainBytes } from './plain-bytes.js';
import { recordDraft } from './record-draft.js';
import { type RecordTerms, recordTerms } from './record-terms.js';

/** Something that is wrong in a file, or looks wrong. Messages never quote sealed items. */
export interface FileFinding extends ItemProblem {
  /** An error keeps the row, or the rest of the file, out of a registry; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Places in the file, from 1; `null` for what concerns more than one tumor. */
  readonly patientOrdinal: number | null;
  readonly tumorOrdinal: number | null;
}

/** What a file held. */
export interface FileContent {
  readonly patients: number;
  readonly tumors: number;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Looks through a file as an import would, storing nothing: what breaks the dictionary is an error; a code outside the list of its item is a
 * warning.
 * @param source - NAACCR XML or fixed columns, plain or gzip
 * @param edits - with it, the core edits run too, and a failed one is a finding of its own severity
 */
export class FileInspection {
  private patients = 0;
  private tumors = 0;
  private errors = 0;
  private warnings = 0;
  private readonly bytes: PlainBytes;
  private terms: RecordTerms | undefined;

  constructor(
    source: AsyncIterable<Uint8Array>,
    private readonly edits?: PreparationContext,
  ) {
    this.bytes = new PlainBytes(source);
  }

  /** Bytes of the source looked at so far. */
  get bytesRead(): number {
    return this.bytes.bytesRead;
  }

  /** What was found so far. */
  get content(): FileContent {
    const { patients, tumors, errors, warnings } = this;
    return { patients, tumors, errors, warnings };
  }

  /** Every finding in the order of the file; a file that cannot be read on ends with an error that says so. */
  async *findings(): AsyncGenerator<FileFinding> {
    try {
      for await (const slice of fileSlices(this.bytes)) yield* this.counted(this.ofSlice(slice));
    } catch (error) {
      const failure = fileFailure(error);
      if (!failure) throw error;
      yield* this.counted([{ ...failure, itemId: null, severity: 'error', patientOrdinal: null, tumorOrdinal: null }]);
    }
  }

  private *counted(findings: Iterable<FileFinding>): Generator<FileFinding> {
    for (const finding of findings) {
      if (finding.severity === 'error') this.errors++;
      else this.warnings++;
      yield finding;
    }
  }

  private *ofSlice({ root, patients, columnOf }: FileSlice): Generator<FileFinding> {
    const terms = { running: STANDARD_DICTIONARY, columnOf };
    this.terms ??= recordTerms(root.naaccrVersion, STANDARD_DICTIONARY);
    if (this.patients === 0) yield* findingsOf(root, { patientOrdinal: null, tumorOrdinal: null, ...terms });
    for (const patient of patients) {
      const patientOrdinal = ++this.patients;
      yield* findingsOf(patient, { patientOrdinal, tumorOrdinal: null, ...terms });
      for (const [index, tumor] of patient.tumors.entries()) {
        this.tumors++;
        const place = { patientOrdinal, tumorOrdinal: index + 1 };
        yield* findingsOf(tumor, { ...place, ...terms });
        yield* draftFindings(patient, tumor, { ...place, terms: this.terms, edits: this.edits });
      }
    }
  }
}

type Place = Pick<FileFinding, 'patientOrdinal' | 'tumorOrdinal'>;

function* findingsOf(element: ReadElement, { patientOrdinal, tumorOrdinal, ...terms }: Place & ProblemTerms): Generator<FileFinding> {
  const place = { patientOrdinal, tumorOrdinal };
  for (const problem of itemProblems(element, terms)) yield { ...problem, ...place, severity: 'error' };
  for (const problem of differingItems(element, terms)) yield { ...problem, ...place, severity: 'warning' };
  for (const { id, value, line, error } of element.itemList) {
    const rejected = error ? undefined : validateItem(id, value);
    if (rejected?.code !== 'NOT_A_CODE') continue;
    const column = terms.columnOf(id) ?? null;
    yield { line, column, itemId: id, code: rejected.code, message: rejected.message, ...place, severity: 'warning' };
  }
}

/** What the record as a whole comes to: items that would not be carried and, where asked for, edits that fail. */
function* draftFindings(
  patient: FlatPatient,
  tumor: NaaccrTumor<FlatValidationCode>,
  { edits, terms, ...place }: Place & { readonly edits: PreparationContext | undefined; readonly terms: RecordTerms },
): Generator<FileFinding> {
  if (!edits && !terms.translation) return;
  const { record: items, notCarried } = recordDraft([patient.itemList, tumor.itemList], terms);
  for (const { id, isCarried, message } of notCarried)
    yield {
      line: tumor.startLine,
      itemId: id,
      code: isCarried ? 'ITEM_NARROWED' : 'ITEM_NOT_KEPT',
      message,
      ...place,
      severity: 'warning',
    };
  if (!edits) return;
  for (const { editId, severity, overridden, items: concerned, message } of prepareAbstract(items, edits).edits) {
    if (!overridden) yield { line: tumor.startLine, itemId: concerned[0] ?? null, code: editId, message, ...place, severity };
  }
}
