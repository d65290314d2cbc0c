import type { RecodeRow, RecodeTable } from '../recode-table.js';
import { ICCC_CNS_TO_SOFT_TISSUE, ICCC_GERM_CELL_TO_UNSPECIFIED, type IcccRow } from './iccc-solid-rows.js';

const ANY = '000-809';
const MARROW = '420-421,424';
const NOT_MARROW = '000-419,422-423,425-809';

/** Leukemias and lymphomas of the first edition of ICCC-3: extended code and histologies, at any site. */
const BLOOD_2005: readonly (readonly [extended: string, histologies: string])[] = [
  ['001', '9835-9837'],
  ['002', '9823,9826,9832-9833,9940'],
  ['003', '9827,9831,9834,9948'],
  ['004', '9820'],
  ['005', '9840,9861,9866-9867,9870-9874,9891,9895-9897,9910,9920,9931'],
  ['006', '9863,9875-9876,9950,9960-9964'],
  ['007', '9945-9946,9975,9980,9982-9987,9989'],
  ['008', '9800-9801,9805,9860,9930'],
  ['009', '9650-9655,9659,9661-9665,9667'],
  ['010', '9727-9729'],
  ['011', '9670-9671,9673,9675,9678-9680,9684,9689-9691,9695,9698-9699,9731-9734,9761-9762,9764-9766,9769,9970'],
  ['012', '9700-9702,9705,9708-9709,9714,9716-9719,9767-9768'],
  ['013', '9591,9760'],
  ['014', '9687'],
  ['015', '9740-9742,9750,9754-9758'],
  ['016', '9590,9596'],
];

/** The WHO 2008 update: some leukemias are lymphomas outside blood and marrow. */
const BLOOD_2008: readonly IcccRow[] = [
  ['011', '001', ANY, '9835-9836', '3'],
  ['011', '001', MARROW, '9811-9818,9837', '3'],
  ['011', '002', ANY, '9826,9832-9833,9940', '3'],
  ['011', '002', MARROW, '9823', '3'],
  ['011', '003', ANY, '9831,9834,9948', '3'],
  ['011', '003', MARROW, '9827', '3'],
  ['011', '004', ANY, '9820', '3'],
  ['012', '005', ANY, '9840,9861,9865-9867,9869-9874,9891,9895-9898,9910-9911,9920,9931', '3'],
  ['013', '006', ANY, '9863,9875-9876,9950,9960-9964', '3'],
  ['014', '007', ANY, '9945-9946,9975,9980,9982-9987,9989,9991-9992', '3'],
  ['015', '008', ANY, '9800-9801,9805-9809,9860,9930,9965-9967,9971', '3'],
  ['021', '009', ANY, '9650-9655,9659,9661-9665,9667', '3'],
  ['022', '010', ANY, '9727-9729', '3'],
  ['022', '010', NOT_MARROW, '9811-9818,9837', '3'],
  [
    '022',
    '011',
    ANY,
    '9597,9670-9671,9673,9675,9678-9680,9684,9688-9691,9695,9698-9699,9712,9731-9735,9737-9738,9761-9762,9764-9766,9769,9970',
    '3',
  ],
  ['022', '011', NOT_MARROW, '9823', '3'],
  ['022', '012', ANY, '9700-9702,9705,9708-9709,9714,9716-9719,9724-9726,9767-9768', '3'],
  ['022', '012', NOT_MARROW, '9827', '3'],
  ['022', '013', ANY, '9591,9760', '3'],
  ['023', '014', ANY, '9687', '3'],
  ['024', '015', ANY, '9740-9742,9750-9759', '3'],
  ['025', '016', ANY, '9590,9596', '3'],
];

const SOLID = [...ICCC_CNS_TO_SOFT_TISSUE, ...ICCC_GERM_CELL_TO_UNSPECIFIED];

/** ICCC, third edition, based on ICD-O-3: the extended classification; behavior is not looked at. */
export const icccThirdEdition: RecodeTable = {
  id: 'icccThirdEdition',
  version: 'Third edition (ICCC-3) based on ICD-O-3',
  unknown: '999',
  inputs: ['primarySite', 'histologicTypeIcdO3'],
  rows: [
    ...BLOOD_2005.map(([code, histologies]): RecodeRow => [code, ANY, histologies]),
    ...SOLID.map(([, extended, sites, histologies]): RecodeRow => [extended, sites, histologies]),
  ],
};

/** Makes the code of a row that has a main and an extended code. */
export const pairRow = ([main, extended, ...conditions]: IcccRow): RecodeRow => [`${main}.${extended}`, ...conditions];

/** ICCC based on ICD-O-3/WHO 2008: main and extended code, joined by a point. */
export const icccWho2008: RecodeTable = {
  id: 'icccWho2008',
  version: 'ICD-O-3/WHO 2008',
  unknown: '999.999',
  inputs: ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'],
  rows: [...BLOOD_2008, ...SOLID].map(pairRow),
};
