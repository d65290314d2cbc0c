import { INCH, MM, type Paper } from './papers.js';

/** A sheet of address labels: rows and columns of equal labels. */
export interface LabelSheet {
  readonly name: string;
  readonly paper: Paper;
  readonly columns: number;
  readonly rows: number;
  /** Top left corner of the first label, points. */
  readonly left: number;
  readonly top: number;
  readonly label: { readonly width: number; readonly height: number };
  /** From one label to the next. */
  readonly step: { readonly across: number; readonly down: number };
}

/**
 * Sheets of labels by the maker's number.
 * @see Avery 5160 (30 labels of 2 5/8 by 1 inch on letter paper) and L7160 (21 labels of 63.5 by 38.1 mm on A4)
 */
export const LABEL_SHEETS = {
  'avery-5160': {
    name: 'Avery 5160',
    paper: 'letter',
    columns: 3,
    rows: 10,
    left: 0.1875 * INCH,
    top: 0.5 * INCH,
    label: { width: 2.625 * INCH, height: INCH },
    step: { across: 2.75 * INCH, down: INCH },
  },
  'avery-l7160': {
    name: 'Avery L7160',
    paper: 'a4',
    columns: 3,
    rows: 7,
    left: 7.21 * MM,
    top: 15.15 * MM,
    label: { width: 63.5 * MM, height: 38.1 * MM },
    step: { across: 66.04 * MM, down: 38.1 * MM },
  },
} as const satisfies Record<string, LabelSheet>;

/** One of {@link LABEL_SHEETS}. */
export type LabelSheetName = keyof typeof LABEL_SHEETS;

/** Every sheet by name. */
export const LABEL_SHEET_NAMES = Object.keys(LABEL_SHEETS) as LabelSheetName[]; // the keys of the table above
