import type { NaaccrReadOptions } from '../xml/read-options.js';
import type { NaaccrWriteOptions } from '../xml/write-options.js';

/** Ceilings that keep a hostile file cheap. */
export interface FlatReadLimits {
  readonly lineBytes: number;
  readonly tumorsPerPatient: number;
}

/** Ten times the longest record, and as many tumors as the XML reader allows. */
export const DEFAULT_FLAT_LIMITS: FlatReadLimits = { lineBytes: 256 * 1024, tumorsPerPatient: 2_000 };

type AsXml = Pick<NaaccrReadOptions, 'valueChecks' | 'itemsToInclude' | 'itemsToExclude' | 'userDictionaries' | 'encoding'>;

/** How a fixed-column file is read; every default is the reference implementation's. */
export interface NaaccrFlatReadOptions extends AsXml {
  /** Items whose equal, non-blank values make consecutive records one patient; default `patientIdNumber`, empty: one record, one patient. */
  readonly tumorGroupingItems?: readonly string[];
  /** `report` compares the values of the patient and of the file in every record with those of the first one. */
  readonly levelMismatches?: 'ignore' | 'report';
  /** ISO instant that the root shall carry; a fixed-column file has none of its own. */
  readonly timeGenerated?: string;
  readonly limits?: Partial<FlatReadLimits>;
}

type AsXmlWriter = Pick<NaaccrWriteOptions, 'userDictionaries' | 'itemsToInclude' | 'itemsToExclude' | 'onCutValue' | 'newLine'>;

/** How a fixed-column file is written. */
export interface NaaccrFlatWriteOptions extends AsXmlWriter {
  /** `apply` fills values up with zeros where the dictionary pads with zeros; blanks are always filled up. */
  readonly zeroPadding?: 'none' | 'apply';
  /** Called for each value that has no column: unknown items, items of another record type, items at the wrong level. */
  readonly onLeftOut?: (id: string) => void;
}
