import {
  dictionary,
  NaaccrFlatWriter,
  NaaccrXmlWriter,
  type UserDictionary,
  type WritableItems,
  type WritablePatient,
  type WritableRoot,
} from '#domain/naaccr';
import type { ConversionReport } from './conversion-report.js';
import { csvLine } from './csv-line.js';

/** Forms that records are written in. */
export type OutputForm = 'xml' | 'flat' | 'csv';

/** What the command line says about writing. */
export interface WriterChoices {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly padZeros?: true;
  readonly numbers?: true;
  readonly sort?: true;
  readonly crlf?: true;
}

/** Writes a file, part by part. */
export interface RecordWriter {
  start(): string;
  patient(patient: WritablePatient): string;
  end(): string;
}

interface Writing {
  readonly root: WritableRoot;
  readonly userDictionaries: readonly UserDictionary[];
  readonly choices: WriterChoices;
  readonly report: ConversionReport;
}

/** @throws NaaccrFlatError when the version has no fixed columns */
export function recordWriter(form: OutputForm, writing: Writing): RecordWriter {
  if (form === 'csv') return csvWriter(writing);
  return form === 'flat' ? flatWriter(writing) : xmlWriter(writing);
}

function written({ choices, userDictionaries, report }: Writing) {
  const { include, exclude, padZeros, crlf } = choices;
  return {
    userDictionaries,
    newLine: crlf ? 'CRLF' : 'LF',
    zeroPadding: padZeros ? 'apply' : 'none',
    onCutValue: report.cut,
    ...(include && { itemsToInclude: include }),
    ...(exclude && { itemsToExclude: exclude }),
  } as const;
}

function xmlWriter(writing: Writing): RecordWriter {
  const { numbers, sort } = writing.choices;
  const writer = new NaaccrXmlWriter({
    ...written(writing),
    unknownItems: 'asGiven',
    userDictionaryUri: 'keep',
    itemNumbers: numbers ? 'all' : 'none',
    itemOrder: sort ? 'alphabetical' : 'asGiven',
  });
  return {
    start: () => writer.startDocument(writing.root),
    patient: (patient) => writer.patient(patient),
    end: () => writer.endDocument(),
  };
}

function flatWriter(writing: Writing): RecordWriter {
  const writer = new NaaccrFlatWriter(writing.root, { ...written(writing), onLeftOut: writing.report.leftOut });
  return { start: () => '', patient: (patient) => writer.patient(patient), end: () => '' };
}

// A table knows its columns before its rows: all items that the record type may carry, or those that were asked for.
function csvWriter({ root, userDictionaries, choices, report }: Writing): RecordWriter {
  const known = [...dictionary(root.naaccrVersion).items, ...userDictionaries.flatMap(({ items }) => items)];
  const carried = known.filter(({ recordTypes }) => recordTypes.includes(root.recordType)).map(({ id }) => id);
  const columns = choices.include ?? carried.filter((id) => !choices.exclude?.includes(id));
  const placed = new Set(columns);
  const lineEnd = choices.crlf ? '\r\n' : '\n';
  const lineOf = (items: WritableItems): string => csvLine(columns.map((id) => items[id] ?? '')) + lineEnd;
  return {
    start: () => csvLine(columns) + lineEnd,
    patient: ({ items, tumors }) => {
      const all = { ...root.items, ...items };
      for (const { items: level } of [{ items }, ...tumors]) {
        for (const id of Object.keys(level)) if (!placed.has(id)) report.leftOut(id);
      }
      return tumors.length === 0 ? lineOf(all) : tumors.map((tumor) => lineOf({ ...all, ...tumor.items })).join('');
    },
    end: () => '',
  };
}
