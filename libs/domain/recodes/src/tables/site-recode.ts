import type { RecodeRow, RecodeTable } from '../recode-table.js';

/** Organs in the manual's order, the same in the three versions; skin, brain and what lies in no organ follow by histology. */
const ORGANS_TO_BONE: readonly (readonly [code: string, sites: string])[] = [
  ['20010', '000-009'],
  ['20020', '019-029'],
  ['20030', '079-089'],
  ['20040', '040-049'],
  ['20050', '030-039,050-059,060-069'],
  ['20060', '110-119'],
  ['20070', '090-099'],
  ['20080', '100-109'],
  ['20090', '129-139'],
  ['20100', '140,142-148'],
  ['21010', '150-159'],
  ['21020', '160-169'],
  ['21030', '170-179'],
  ['21041', '180'],
  ['21042', '181'],
  ['21043', '182'],
  ['21044', '183'],
  ['21045', '184'],
  ['21046', '185'],
  ['21047', '186'],
  ['21048', '187'],
  ['21049', '188-189,260'],
  ['21051', '199'],
  ['21052', '209'],
  ['21060', '210-212,218'],
  ['21071', '220'],
  ['21072', '221'],
  ['21080', '239'],
  ['21090', '240-249'],
  ['21100', '250-259'],
  ['21110', '480'],
  ['21120', '481-482'],
  ['21130', '268-269,488'],
  ['22010', '300-301,310-319'],
  ['22020', '320-329'],
  ['22030', '340-349'],
  ['22050', '384'],
  ['22060', '339,381-383,388,390,398-399'],
  ['23000', '400-419'],
  ['24000', '380,470-479,490-499'],
];

const BREAST_TO_EYE: readonly (readonly [code: string, sites: string])[] = [
  ['26000', '500-509'],
  ['27010', '530-539'],
  ['27020', '540-549'],
  ['27030', '559'],
  ['27040', '569'],
  ['27050', '529'],
  ['27060', '510-519'],
  ['27070', '570-589'],
  ['28010', '619'],
  ['28020', '620-629'],
  ['28030', '600-609'],
  ['28040', '630-639'],
  ['29010', '670-679'],
  ['29020', '649,659'],
  ['29030', '669'],
  ['29040', '680-689'],
  ['30000', '690-699'],
];

/** Nerve sheath and meningeal tumors are not brain, wherever they are. */
const MENINGIOMAS = '9530-9539';

/** Rows of the organs; `elsewhere` are the histologies that are a group of their own, `epithelial` those of skin that are not counted. */
function organRows(elsewhere: string, epithelial: string): RecodeRow[] {
  const solid = ([code, sites]: readonly [string, string]): RecodeRow => [code, sites, `!${elsewhere}`];
  return [
    ...ORGANS_TO_BONE.map(solid),
    ['25010', '440-449', '8720-8790'],
    ['25020', '440-449', `!${epithelial},8720-8790,${elsewhere}`],
    ...BREAST_TO_EYE.map(solid),
    ['31010', '710-719', `!${MENINGIOMAS},${elsewhere}`],
    ['31040', '710-719', MENINGIOMAS],
    solid(['31040', '700-709,720-729']),
    solid(['32010', '739']),
    solid(['32020', '379,740-759']),
  ];
}

const NODES = '024,098-099,111,142,379,422,770-779';
const NODES_AND_MARROW = `${NODES},420-421,424`;
const MARROW = '420-421,424';
const UNKNOWN_SITES = '420-424,760-768,770-779,809';
const HODGKIN: readonly RecodeRow[] = [
  ['33011', NODES, '9650-9667'],
  ['33012', `!${NODES}`, '9650-9667'],
];
const NHL_2003 = '9590-9596,9670-9671,9673,9675,9678-9680,9684,9687,9689-9691,9695,9698-9702,9705,9708-9709,9714-9719,9727-9729';
const NHL_2008 =
  '9590-9597,9670-9671,9673,9675,9678-9680,9684,9687-9691,9695,9698-9702,9705,9708-9709,9712,9714-9719,9724-9729,9735,9737-9738';

const BLOOD_2003: readonly RecodeRow[] = [
  ...HODGKIN,
  ['33041', NODES, `${NHL_2003},9823,9827`],
  ['33042', `!${NODES}`, NHL_2003],
  ['33042', `!${NODES_AND_MARROW}`, '9823,9827'],
  ['34000', '', '9731-9732,9734'],
  ['35011', '', '9826,9835-9837'],
  ['35012', MARROW, '9823'],
  ['35013', '', '9820,9832-9834,9940'],
  ['35021', '', '9840,9861,9866-9867,9871-9874,9895-9897,9910,9920'],
  ['35031', '', '9891'],
  ['35022', '', '9863,9875-9876,9945-9946'],
  ['35023', '', '9860,9930'],
  ['35041', '', '9801,9805,9931'],
  ['35043', '', '9733,9742,9800,9831,9870,9948,9963-9964'],
  ['35043', MARROW, '9827'],
];

const BLOOD_2008: readonly RecodeRow[] = [
  ...HODGKIN,
  ['33041', NODES, `${NHL_2008},9811-9818,9823,9827,9837`],
  ['33042', `!${NODES}`, NHL_2008],
  ['33042', `!${NODES_AND_MARROW}`, '9811-9819,9823,9827,9837'],
  ['34000', '', '9731-9732,9734'],
  ['35011', '', '9826,9835-9836'],
  ['35011', MARROW, '9811-9819,9837'],
  ['35012', MARROW, '9823'],
  ['35013', '', '9820,9832-9834,9940'],
  ['35021', '', '9840,9861,9865-9867,9869,9871-9874,9877-9879,9895-9898,9910-9912,9920'],
  ['35031', '', '9891'],
  ['35022', '', '9863,9875-9876,9945-9946'],
  ['35023', '', '9860,9930'],
  ['35041', '', '9801,9805-9809,9931'],
  ['35043', '', '9733,9742,9800,9831,9870,9948,9963-9964'],
  ['35043', MARROW, '9827'],
];

const MESOTHELIOMA_AND_KAPOSI: readonly RecodeRow[] = [
  ['36010', '', '9050-9055'],
  ['36020', '', '9140'],
];
const SKIN_2003 = '8000-8005,8010-8045,8050-8084,8090-8110';
const SKIN_2008 = '8000-8005,8010-8046,8050-8084,8090-8110';
const BLOOD_RANGE_2003 = '9590-9989';
const ELSEWHERE_2003 = `9050-9055,9140,${BLOOD_RANGE_2003}`;
const ELSEWHERE_2008 = '9050-9055,9140,9590-9993';
const OTHER_2003 = '9740-9741,9750-9758,9760-9769,9950,9960-9962,9970,9975,9980,9982-9987,9989';
const OTHER_2008 = '9740-9741,9750-9769,9950,9960-9962,9965-9968,9970-9971,9975,9980,9982-9987,9989,9991-9993';

const INPUTS = ['primarySite', 'histologicTypeIcdO3'] as const;

/** SEER Site Recode ICD-O-3, definition of 27 January 2003. */
export const siteRecode2003: RecodeTable = {
  id: 'seerSiteRecode2003',
  version: '2003 Definition',
  unknown: '99999',
  inputs: INPUTS,
  rows: [
    ...organRows(ELSEWHERE_2003, SKIN_2003),
    ...BLOOD_2003,
    ...MESOTHELIOMA_AND_KAPOSI,
    ['37000', '', OTHER_2003],
    ['37000', UNKNOWN_SITES, `!${ELSEWHERE_2003}`],
  ],
};

/** The same definition with mesothelioma and Kaposi sarcoma left in their organs. */
export const siteRecode2003InOrgans: RecodeTable = {
  id: 'seerSiteRecode2003NoKsMeso',
  version: '2003 Definition without Mesothelioma and Kaposi Sarcoma',
  unknown: '99999',
  inputs: INPUTS,
  rows: [
    ...organRows(BLOOD_RANGE_2003, SKIN_2003),
    ...BLOOD_2003,
    ['37000', '', OTHER_2003],
    ['37000', UNKNOWN_SITES, `!${BLOOD_RANGE_2003}`],
  ],
};

/** SEER Site Recode ICD-O-3/WHO 2008. */
export const siteRecode2008: RecodeTable = {
  id: 'seerSiteRecode',
  version: 'WHO 2008 Definition',
  unknown: '99999',
  inputs: INPUTS,
  rows: [
    ...organRows(ELSEWHERE_2008, SKIN_2008),
    ...BLOOD_2008,
    ...MESOTHELIOMA_AND_KAPOSI,
    ['37000', '', OTHER_2008],
    ['37000', UNKNOWN_SITES, `!${ELSEWHERE_2008}`],
  ],
};
