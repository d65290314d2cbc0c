import type { RecodeRow, RecodeTable } from '../recode-table.js';

const BRAIN = '700-729';
const NOT_BRAIN = '!9050-9055,9140,9590-9993';

const MALIGNANT: readonly RecodeRow[] = [
  ['01', BRAIN, '9400-9401,9410-9411,9420', '3'],
  ['02', BRAIN, '9440-9442,9445', '3'],
  ['03', BRAIN, '9385', '3'],
  ['04', BRAIN, '9450-9451', '3'],
  ['05', BRAIN, '9382', '3'],
  ['06', BRAIN, '9421,9424-9425', '3'],
  ['07', BRAIN, '9430', '3'],
  ['08', BRAIN, '9391-9393,9396', '3'],
  ['09', BRAIN, '9380', '3'],
  ['10', BRAIN, '9381,9383-9384,9394-9395,9397-9399,9402-9409,9412-9419,9422-9423,9426-9429,9431-9439,9443-9444,9446-9449,9452-9460', '3'],
  ['11', BRAIN, '8963,9364,9470-9478,9490,9500-9502,9508', '3'],
  ['12', BRAIN, '9530,9538-9539', '3'],
  ['13', BRAIN, '9390', '3'],
  ['14', BRAIN, '9505,9509', '3'],
  ['15', BRAIN, NOT_BRAIN, '3'],
];

const BENIGN_AND_BORDERLINE: readonly RecodeRow[] = [
  ['16', BRAIN, '9530-9534,9537', '0'],
  ['16', BRAIN, '9538-9539', '1'],
  ['17', BRAIN, '9540,9550,9560,9563,9571', '0'],
  ['17', BRAIN, '9560', '1'],
  ['18', BRAIN, '9383,9394', '1'],
  ['19', BRAIN, '9390', '0-1'],
  ['20', BRAIN, '9413,9492-9493', '0'],
  ['20', BRAIN, '8693,9412,9505-9506,9509', '1'],
  ['21', BRAIN, '8815,8825,8830,8850,8861,8880,8890,8900,9120,9180,9210,9220', '0'],
  ['21', BRAIN, '8815,8821,8825,9161', '1'],
  ['22', BRAIN, '9384', '1'],
  ['23', BRAIN, '9431,9444', '1'],
  // The publisher names no behavior here: in situ falls in it too.
  ['24', BRAIN, NOT_BRAIN],
];

/** SEER Brain/CNS Recode, 2020 Revision. */
export const brainCnsRecode2020: RecodeTable = {
  id: 'seerBrainCnsRecode2020',
  version: '2020 Revision',
  unknown: '99',
  inputs: ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'],
  rows: [...MALIGNANT, ...BENIGN_AND_BORDERLINE, ['25', '753', '9362,9395', '3'], ['26', '753', '9361', '1'], ['27', '', '']],
};
