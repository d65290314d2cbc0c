import type { CancerRow } from '../cancer.js';

/** Cancers of the urinary organs, skin and soft tissue, and of unknown origin. */
export const urinarySkinAndSoftCancers: readonly CancerRow[] = [
  {
    name: 'bladder cancer',
    men: 66,
    women: 22,
    age: [72, 10, 38, 98],
    sites: 'C670:6 C671:4 C672:28 C673:7 C674:12 C675:5 C676:5 C678:14 C679:19',
    types: '8130/2:46 8120/3:44 8130/3:10',
    stages: `52 100 000 00 1
      22 200 000 00 1
      8 400 000 00 2
      4 200 300 00 3
      6 400 300 00 4
      6 400 300 10 7
      2 999 999 99 9`,
    inSitu: '050 000 00 0',
    grades: 'L:6 H:88 9:6',
    inSituGrades: 'L:62 H:32 9:6',
    surgery: ['A', '20:4 27:84 71:12'],
    operated: [0.98, 0.96, 0.82, 0.4, 0.5],
    radiated: [0, 0.06, 0.2, 0.22, 0.05],
    chemo: [0.1, 0.16, 0.5, 0.52, 0.05],
    immuno: 0.18,
    survival: [0.97, 0.7, 0.39, 0.08, 0.6],
    cause: 'C679',
    size: 28,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'kidney cancer',
    men: 50,
    women: 30,
    age: [64, 12, 24, 95],
    sites: 'C649',
    types: '8310/3:66 8312/3:14 8260/3:14 8317/3:6',
    stages: `68 100 000 00 1
      14 200 000 00 2
      3 200 300 00 4
      12 200 000 10 7
      3 999 999 99 9`,
    grades: '1:10 2:42 3:22 4:6 9:20',
    surgery: ['A', '15:8 30:42 40:14 50:36'],
    operated: [0.9, 0.86, 0.9, 0.36, 0.3],
    radiated: [0, 0.02, 0.03, 0.16, 0],
    chemo: [0, 0.01, 0.06, 0.36, 0.02],
    immuno: 0.1,
    survival: [0.97, 0.93, 0.74, 0.17, 0.5],
    cause: 'C64',
    spread: 'Lung:10 Bone:5 Liver:3 Brain:2 DistantLn:2 Other:2',
    items: [
      ['sarcomatoidFeatures', '000:70 XX9:30'],
      ['invasionBeyondCapsule', '0:66 3:10 9:24'],
    ],
    size: 45,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'melanoma of skin',
    men: 58,
    women: 42,
    age: [64, 14, 20, 98],
    sites: 'C443:16 C444:6 C445:32 C446:24 C447:22',
    types: '8720/3:36 8721/3:8 8743/3:24 8742/3:2 8720/2:26 8742/2:4',
    stages: `52 100 000 00 1
      32 300 000 00 1
      8 300 200 00 3
      1 500 000 00 2
      1 500 200 00 4
      4 300 000 10 7
      2 999 999 99 9`,
    inSitu: '000 000 00 0',
    grades: '9',
    surgery: ['B', '20:30 30:20 51:50'],
    operated: [0.97, 0.96, 0.92, 0.3, 0.3],
    radiated: [0, 0.01, 0.06, 0.22, 0],
    chemo: [0, 0, 0.02, 0.04, 0],
    immuno: 0.07,
    survival: [0.998, 0.99, 0.74, 0.35, 0.8],
    cause: 'C439',
    spread: 'Lung:5 Brain:4 Liver:4 DistantLn:4 Bone:2 Other:3',
    items: [
      ['ulceration', '0:70 1:14 9:16'],
      ['breslowTumorThickness', '0.3:20 0.5:18 0.8:16 1.1:12 1.7:10 2.6:8 4.2:6 XX.9:10'],
      ['mitoticRateMelanoma', '00:30 01:22 02:12 03:6 05:4 X9:26'],
    ],
    size: 11,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'soft tissue sarcoma',
    men: 8,
    women: 7,
    age: [60, 16, 18, 95],
    sites: 'C491:20 C492:66 C496:14',
    types: '8850/3:26 8805/3:40 8890/3:22 9040/3:12',
    stages: `62 100 000 00 1
      16 200 000 00 2
      3 100 800 00 3
      14 200 000 10 7
      5 999 999 99 9`,
    grades: '1:24 2:20 3:36 9:20',
    surgery: ['A', '26:34 30:60 40:6'],
    operated: [0.9, 0.92, 0.86, 0.4, 0.3],
    radiated: [0, 0.4, 0.56, 0.24, 0.1],
    chemo: [0, 0.1, 0.26, 0.56, 0.1],
    survival: [0.95, 0.81, 0.57, 0.16, 0.5],
    cause: 'C499',
    spread: 'Lung:10 Bone:2 Liver:2 Other:2',
    size: 78,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'cancer of unknown origin',
    men: 15,
    women: 15,
    age: [72, 11, 35, 98],
    sites: 'C809',
    types: '8010/3:45 8140/3:40 8070/3:15',
    stages: '1 888 888 88 9',
    grades: '9',
    operated: [0, 0, 0, 0, 0],
    radiated: [0, 0.1, 0.1, 0.2, 0.2],
    chemo: [0, 0.2, 0.3, 0.3, 0.3],
    survival: [0.2, 0.2, 0.2, 0.15, 0.15],
    cause: 'C809',
    nodes: 'none',
    mets: 'coded',
  },
];
