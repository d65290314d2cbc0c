import type { CancerRow } from '../cancer.js';

/** Cancers of breast and the genital organs. */
export const breastAndGenitalCancers: readonly CancerRow[] = [
  {
    name: 'breast cancer',
    men: 3,
    women: 300,
    age: [62, 13, 24, 99],
    sites: 'C500:1 C501:6 C502:13 C503:6 C504:34 C505:8 C506:1 C508:22 C509:9',
    types: '8500/3:64 8520/3:9 8522/3:4 8480/3:2 8211/3:1 8500/2:18 8523/3:2',
    stages: `68 100 070 00 1
      17 100 150 00 3
      5 100 250 00 3
      2 200 000 00 2
      4 300 250 00 4
      5 300 250 10 7
      2 999 999 99 9`,
    inSitu: '000 000 00 0',
    grades: '1:26 2:44 3:26 9:4',
    inSituGrades: 'L:15 M:45 H:35 9:5',
    surgery: ['A', '22:50 23:8 24:4 41:16 43:10 50:8 51:4'],
    operated: [0.98, 0.96, 0.92, 0.3, 0.4],
    radiated: [0.5, 0.62, 0.66, 0.3, 0.1],
    chemo: [0, 0.22, 0.68, 0.46, 0.1],
    hormone: 0.66,
    immuno: 0.08,
    survival: [0.995, 0.99, 0.87, 0.32, 0.6],
    cause: 'C509',
    spread: 'Bone:8 Liver:3 Lung:4 Brain:1 DistantLn:2 Other:1',
    items: [
      ['estrogenReceptorSummary', '1:80 0:17 9:3'],
      ['progesteroneRecepSummary', '1:69 0:27 9:4'],
      ['her2OverallSummary', '0:74 1:14 9:12'],
    ],
    size: 19,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'prostate cancer',
    men: 285,
    women: 0,
    age: [67, 8, 42, 95],
    sites: 'C619',
    types: '8140/3',
    stages: `46 120 000 00 1
      24 150 000 00 1
      8 220 000 00 1
      6 350 000 00 2
      3 400 000 00 2
      3 120 300 00 3
      2 350 300 00 4
      7 300 000 30 7
      1 700 300 30 7`,
    grades: '1:30 2:32 3:15 4:11 5:12',
    surgery: ['A', '50:85 21:15'],
    operated: [0.9, 0.4, 0.72, 0.03, 0.1],
    radiated: [0, 0.36, 0.4, 0.2, 0.1],
    chemo: [0, 0, 0.03, 0.22, 0],
    hormone: 0.22,
    survival: [0.99, 0.99, 0.985, 0.34, 0.8],
    cause: 'C61',
    spread: 'Bone:12 DistantLn:3 Lung:1 Liver:1',
    items: [
      ['psaLabValue', '4.2:10 5.6:16 6.8:16 8.1:14 9.7:10 12.4:8 18.9:6 34.0:4 120.5:3 XXX.9:4'],
      ['numberOfCoresPositive', '01:8 02:14 03:16 04:14 05:10 06:8 08:6 12:4 X9:10'],
      ['numberOfCoresExamined', '12:70 14:10 16:6 X9:10'],
    ],
    size: 15,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'uterine cancer',
    men: 0,
    women: 66,
    age: [63, 10, 32, 94],
    sites: 'C541:92 C549:8',
    types: '8380/3:82 8441/3:11 8980/3:7',
    stages: `38 100 000 00 1
      28 300 000 00 1
      5 400 000 00 2
      9 300 300 00 3
      7 400 300 00 4
      9 400 300 10 7
      4 999 999 99 9`,
    grades: '1:46 2:22 3:26 9:6',
    surgery: ['A', '40:30 50:60 60:10'],
    operated: [0.98, 0.95, 0.93, 0.56, 0.3],
    radiated: [0, 0.22, 0.5, 0.2, 0.05],
    chemo: [0, 0.08, 0.6, 0.66, 0.1],
    survival: [0.98, 0.95, 0.7, 0.18, 0.6],
    cause: 'C541',
    items: [
      ['microsatelliteInstability', '0:52 2:22 9:26'],
      ['peritonealCytology', '0:30 7:60 9:10'],
    ],
    size: 35,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'ovarian cancer',
    men: 0,
    women: 22,
    age: [62, 13, 20, 94],
    sites: 'C569',
    types: '8441/3:12 8461/3:62 8380/3:12 8310/3:8 8480/3:6',
    stages: `16 100 000 00 1
      6 150 000 00 1
      8 250 000 00 2
      10 400 000 00 2
      50 700 300 00 7
      6 750 300 10 7
      4 999 999 99 9`,
    grades: '1:8 L:6 2:8 3:20 H:40 9:18',
    surgery: ['A', '52:20 57:10 62:70'],
    operated: [0.98, 0.97, 0.95, 0.74, 0.2],
    radiated: [0, 0, 0.01, 0.01, 0],
    chemo: [0, 0.5, 0.82, 0.84, 0.2],
    survival: [0.97, 0.92, 0.72, 0.31, 0.3],
    cause: 'C56',
    items: [
      ['ca125PretreatmentInterpretation', '0:12 1:70 9:18'],
      ['residualTumVolPostCytoreduction', '00:45 50:10 97:15 99:30'],
    ],
    size: 90,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'cervical cancer',
    men: 0,
    women: 15,
    age: [50, 14, 23, 90],
    sites: 'C530:14 C531:20 C539:66',
    types: '8070/3:68 8140/3:32',
    stages: `46 100 000 00 1
      10 350 000 00 2
      8 400 000 00 2
      8 200 300 00 3
      12 400 300 00 4
      12 400 300 10 7
      4 999 999 99 9`,
    grades: '1:10 2:34 3:30 9:26',
    surgery: ['A', '27:20 50:50 53:30'],
    operated: [0.98, 0.74, 0.24, 0.05, 0.1],
    radiated: [0, 0.3, 0.86, 0.62, 0.2],
    chemo: [0, 0.22, 0.8, 0.7, 0.1],
    survival: [0.99, 0.92, 0.6, 0.19, 0.55],
    cause: 'C539',
    size: 32,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'vulvar cancer',
    men: 0,
    women: 7,
    age: [68, 13, 35, 97],
    sites: 'C510:35 C519:65',
    types: '8070/3',
    stages: `58 150 000 00 1
      24 150 800 00 3
      8 250 800 00 4
      6 250 800 10 7
      4 999 999 99 9`,
    grades: '1:32 2:38 3:14 9:16',
    surgery: ['A', '27:40 30:40 40:20'],
    operated: [0.98, 0.92, 0.74, 0.2, 0.2],
    radiated: [0, 0.1, 0.52, 0.4, 0.1],
    chemo: [0, 0.02, 0.26, 0.4, 0],
    survival: [0.98, 0.86, 0.5, 0.22, 0.5],
    cause: 'C519',
    size: 28,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'testicular cancer',
    men: 9,
    women: 0,
    age: [34, 10, 17, 70],
    sites: 'C621:90 C629:10',
    types: '9061/3:56 9070/3:16 9085/3:28',
    stages: `68 200 000 00 1
      4 400 000 00 2
      16 200 100 00 3
      10 300 200 10 7
      2 999 999 99 9`,
    grades: '9',
    surgery: ['A', '40:90 30:10'],
    operated: [0.98, 0.98, 0.97, 0.9, 0.5],
    radiated: [0, 0.04, 0.12, 0.02, 0],
    chemo: [0, 0.14, 0.62, 0.9, 0.1],
    survival: [0.99, 0.99, 0.96, 0.73, 0.9],
    cause: 'C629',
    spread: 'Lung:8 DistantLn:4 Liver:1 Brain:1',
    size: 40,
    nodes: 'counted',
    mets: 'coded',
  },
];
