import { type Area, INCH, MM, type Paper } from './papers.js';

/** Where a folded sheet shows its address, and where it is folded. */
export interface WindowEnvelope {
  readonly name: string;
  readonly paper: Paper;
  /** What of the sheet stands behind the window when it lies flush at the bottom of the envelope. */
  readonly window: Area;
  /** The part of the window that still shows when the sheet slides in the envelope: the address keeps inside. */
  readonly address: Area;
  /** A line above the address inside the window for the sender, for envelopes without one printed on; null when there is no room. */
  readonly senderLine: Area | null;
  /** First line of the letter's text. */
  readonly bodyTop: number;
}

const US_SHIFT = 0.125 * INCH;

/**
 * Envelopes that letters are made for.
 * @see USPS Domestic Mail Manual 202 and 601.6.3 (window 4 1/2 by 1 1/8 inches, 7/8 inch from the left and 1/2 inch from the bottom of a
 *   No. 10 envelope; 1/8 inch clear around the address); a letter sheet folds at 3 2/3 inches
 * @see DIN 5008 form B and DIN 680 (field of 85 by 45 mm, 20 mm from the left and 45 mm from the top: 17.7 mm for sender and remarks,
 *   27.3 mm for the address), envelopes C6/5 and DL
 */
export const WINDOW_ENVELOPES = {
  'us-10-left': {
    name: 'US No. 10, left window',
    paper: 'letter',
    window: { x: 0.875 * INCH, y: (11 / 3 - 1.625) * INCH, width: 4.5 * INCH, height: 1.125 * INCH },
    address: {
      x: 0.875 * INCH + US_SHIFT,
      y: (11 / 3 - 1.625) * INCH + US_SHIFT,
      width: 4.5 * INCH - 2 * US_SHIFT,
      height: 1.125 * INCH - 2 * US_SHIFT,
    },
    senderLine: null,
    bodyTop: 3.85 * INCH,
  },
  'din-5008-b': {
    name: 'DIN 5008 form B, C6/5 and DL',
    paper: 'a4',
    window: { x: 20 * MM, y: 45 * MM, width: 85 * MM, height: 45 * MM },
    address: { x: 25 * MM, y: 62.7 * MM, width: 75 * MM, height: 27.3 * MM },
    senderLine: { x: 25 * MM, y: 56 * MM, width: 75 * MM, height: 5 * MM },
    bodyTop: 103.46 * MM,
  },
} as const satisfies Record<string, WindowEnvelope>;

/** One of {@link WINDOW_ENVELOPES}. */
export type EnvelopeName = keyof typeof WINDOW_ENVELOPES;

/** Every envelope by name. */
export const ENVELOPE_NAMES = Object.keys(WINDOW_ENVELOPES) as EnvelopeName[]; // the keys of the table above
