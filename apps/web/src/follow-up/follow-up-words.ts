import type { NewContact } from '../api/contract.js';

type Method = NewContact['method'];
type Result = NewContact['result'];

/** Words of a code, or the code itself when it is new to this page. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** How somebody was asked, or where the answer was found. */
export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  chart: 'Chart or new encounter',
  physician: 'Physician',
  patient: 'Patient',
  relative: 'Relative or contact',
  'other-facility': 'Other facility',
  linkage: 'Linkage',
  obituary: 'Obituary',
  other: 'Other',
};

/** What came of it; only `reached` moves the date of last contact. */
export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  reached: 'Reached',
  'no-answer': 'No answer',
  'wrong-address': 'Wrong address',
  refused: 'Refused',
};

/** The usual code of Follow-Up Source (1790) for a method. */
export const SOURCE_OF_METHOD: Readonly<Record<Method, string>> = {
  chart: '0',
  physician: '2',
  patient: '3',
  relative: '8',
  'other-facility': '8',
  linkage: '8',
  obituary: '8',
  other: '8',
};

/** Methods as the dialog offers them. */
export const METHODS = Object.keys(METHOD_WORDS) as readonly Method[]; // the keys are the very type
/** Results as the dialog offers them. */
export const RESULTS = Object.keys(RESULT_WORDS) as readonly Result[]; // the keys are the very type
