import type { RecodeRow, RecodeTable } from '../recode-table.js';

/** Histologies that are a group of their own at any site. */
const ELSEWHERE = '9050-9055,9140,9590-9993';
const CANCER = '2-3';

/** Groups 01 to 66: in situ and malignant tumors by organ, in the manual's order; skin melanoma stands first among skin. */
const ORGANS: readonly string[] = [
  '000-006,008-009',
  '020-023,028-029',
  '030-031,039,062',
  '040-041,048-049',
  '050',
  '060-061',
  '058-059,068-069',
  '079-081,088-089',
  '110-113,118-119',
  '019,024,051-052,090-091,098-100,102-104,108-109',
  '129-132,138-139',
  '140,142,148',
  '300,310-311',
  '301,312-313,318-319',
  '101,320-323,328-329',
  '150-155,158-159',
  '160-166,168-169',
  '170-173,178-179',
  '181',
  '180,182-189,199,209',
  '210-212,218',
  '220',
  '221',
  '239',
  '240',
  '241',
  '248-249',
  '250-254,257-259',
  '260,268-269',
  '340-343,348-349',
  '379',
  '380-384,388',
  '339,390,398-399',
  '400-403,408-414,418-419',
  '480-482,488',
  '470-476,478-479,490-496,498-499',
  '440-449',
  '440-449',
  '500-506,508-509',
  '510-512,518-519',
  '529',
  '530-531,538-539',
  '540-543,548-549,559',
  '569',
  '570',
  '571-574,577-579',
  '589',
  '600-602,608-609',
  '619',
  '620-621,629',
  '630-632,637-639',
  '649',
  '659',
  '669',
  '670-679',
  '680',
  '681,688-689',
  '690-696,698-699',
  '700-701,709',
  '710-719',
  '720-725,728-729',
  '751-753',
  '739',
  '740-741,749',
  '750',
  '754-755,758-759',
];

const MELANOMA = '8720-8790';
/** Codes of melanoma of the skin and of other skin. */
const SKIN_HISTOLOGIES: Readonly<Record<string, string>> = { '37': MELANOMA, '38': `!${MELANOMA},${ELSEWHERE}` };

const ORGAN_ROWS: readonly RecodeRow[] = ORGANS.map((sites, index) => {
  const code = String(index + 1).padStart(2, '0');
  return [code, sites, SKIN_HISTOLOGIES[code] ?? `!${ELSEWHERE}`, CANCER];
});

const byHistology = (code: string, histologies: string, years = ''): RecodeRow => [code, '000-809', histologies, CANCER, years];
const illDefined = (code: string, sites: string): RecodeRow => [code, sites, `!${ELSEWHERE}`, CANCER];
/** Of benign and borderline tumors only those of brain and nervous system are counted, of any histology. */
const benignBrain = (code: string): RecodeRow => [code, '700-729,751-753', '', '0-1'];

const INPUTS = ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3', 'dateOfDiagnosis'] as const;
const HODGKIN = '9650-9655,9659,9661-9665,9667';
const PRECURSOR = '9728-9729,9811-9819,9835-9837';
const ACUTE_MYELOID = '9840,9861,9865-9867,9869-9874,9877-9879,9891,9895-9898,9910-9912,9920,9930-9931,9987';
const OTHER_B_CELL = '9590-9591,9597,9671,9673,9675,9689-9691,9695,9698-9699,9760-9762,9764,9820,9833,9940';
const NON_HODGKIN =
  '9590-9591,9596-9597,9673,9675,9678-9680,9684,9687-9691,9695,9698-9702,9705,9708-9709,9712,9714-9719,9724-9726,9735,9737-9738,9766';

/** SEER Site Recode ICD-O-3, 2023 Revision. 9727 is a precursor neoplasm through 2009 and a lymphoma from 2010. */
export const siteRecode2023: RecodeTable = {
  id: 'seerSiteRecode2023',
  version: '2023 Revision',
  unknown: '99',
  inputs: INPUTS,
  rows: [
    ...ORGAN_ROWS,
    byHistology('67', `9727,${PRECURSOR}`, '-2009'),
    byHistology('67', PRECURSOR, '2010-'),
    byHistology('68', '9670,9823'),
    byHistology('69', HODGKIN),
    byHistology('70', `${NON_HODGKIN},9727`, '2010-'),
    byHistology('70', NON_HODGKIN, '-2009'),
    byHistology('71', '9820,9826-9827,9831-9834,9940'),
    byHistology('72', ACUTE_MYELOID),
    byHistology('73', '9742,9800-9801,9805-9809,9860,9948'),
    byHistology('74', '9671,9731-9734,9760-9762,9764-9765,9769'),
    byHistology('75', '9767-9768,9863,9875-9876,9945-9946,9950,9960-9964,9970-9971,9975,9980,9982-9986,9989,9991-9993'),
    byHistology('76', '9740-9741,9749-9759,9965-9968'),
    byHistology('77', '9050-9055'),
    byHistology('78', '9140'),
    illDefined('79', '261,420-424,760-768,770-779,809'),
    benignBrain('81'),
  ],
};

/** The same revision with blood cancers by lineage. */
export const siteRecode2023Expanded: RecodeTable = {
  id: 'seerSiteRecode2023Expanded',
  version: '2023 Revision Expanded',
  unknown: '99',
  inputs: INPUTS,
  rows: [
    ...ORGAN_ROWS,
    byHistology('67', HODGKIN),
    byHistology('68', '9596,9678-9680,9684,9687-9688,9712,9735,9737-9738,9766,9826'),
    byHistology('69', '9670,9823'),
    byHistology('70', '9731-9734,9765,9769'),
    byHistology('71', `${OTHER_B_CELL},9727`, '2010-'),
    byHistology('71', OTHER_B_CELL, '-2009'),
    byHistology('72', '9700-9701'),
    byHistology('73', '9702,9705,9708-9709,9714-9719,9724-9726,9767-9768,9827,9831-9832,9834,9948'),
    byHistology('74', `9727,${PRECURSOR}`, '-2009'),
    byHistology('74', PRECURSOR, '2010-'),
    byHistology('75', ACUTE_MYELOID),
    byHistology('76', '9742,9800-9801,9805-9809,9860'),
    byHistology('77', '9980,9982-9986,9989,9991-9993'),
    byHistology('78', '9863,9875-9876,9945-9946,9950,9960-9964,9975'),
    byHistology('79', '9740-9741,9749-9759,9965-9968,9970-9971'),
    byHistology('80', '9050-9055'),
    byHistology('81', '9140'),
    illDefined('82', '420-424,760-768,770-779,809'),
    benignBrain('84'),
  ],
};
