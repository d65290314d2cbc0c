import type { CancerRow } from '../cancer.js';

const carcinomaGrades = '1:15 2:50 3:25 9:10';

/** Cancers of the digestive organs. */
export const digestiveCancers: readonly CancerRow[] = [
  {
    name: 'colon cancer',
    men: 62,
    women: 60,
    age: [67, 13, 25, 98],
    sites: 'C180:20 C182:18 C183:5 C184:9 C185:4 C186:6 C187:30 C189:4',
    types: '8140/3:86 8480/3:9 8490/3:1 8140/2:4',
    stages: `8 050 000 00 1
      28 200 000 00 1
      16 300 300 00 3
      10 400 000 00 2
      14 400 300 00 4
      3 600 300 00 4
      12 400 300 10 7
      6 600 999 50 7
      3 999 999 99 9`,
    inSitu: '000 000 00 0',
    grades: '1:12 2:66 3:16 9:6',
    surgery: ['A', '30:5 32:10 40:60 41:5 51:2'],
    operated: [0.98, 0.95, 0.92, 0.4, 0.3],
    radiated: [0, 0.01, 0.03, 0.03, 0],
    chemo: [0, 0.08, 0.6, 0.62, 0.1],
    immuno: 0.05,
    survival: [0.98, 0.91, 0.73, 0.15, 0.4],
    cause: 'C189',
    spread: 'Liver:12 Lung:4 DistantLn:2 Other:3 Bone:1',
    items: [
      ['ceaPretreatmentInterpretation', '0:40 1:30 9:30'],
      ['microsatelliteInstability', '0:70 2:12 9:18'],
      ['kras', '0:30 1:20 9:50'],
      ['perineuralInvasion', '0:70 1:12 9:18'],
    ],
    size: 42,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'rectal cancer',
    men: 30,
    women: 22,
    age: [63, 13, 25, 96],
    sites: 'C199:28 C209:72',
    types: '8140/3:94 8480/3:4 8140/2:2',
    stages: `10 050 000 00 1
      28 200 000 00 1
      22 300 300 00 3
      8 400 000 00 2
      12 400 300 00 4
      15 400 300 10 7
      4 999 999 99 9`,
    inSitu: '000 000 00 0',
    grades: '1:10 2:68 3:14 9:8',
    surgery: ['A', '20:6 27:8 30:60 50:20'],
    operated: [0.98, 0.88, 0.78, 0.3, 0.2],
    radiated: [0, 0.25, 0.62, 0.2, 0.1],
    chemo: [0, 0.2, 0.75, 0.65, 0.1],
    survival: [0.98, 0.9, 0.74, 0.17, 0.4],
    cause: 'C20',
    items: [
      ['ceaPretreatmentInterpretation', '0:40 1:30 9:30'],
      ['microsatelliteInstability', '0:75 2:7 9:18'],
    ],
    size: 38,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'pancreatic cancer',
    men: 32,
    women: 34,
    age: [70, 10, 35, 97],
    sites: 'C250:52 C251:13 C252:13 C258:6 C259:16',
    types: '8140/3:80 8500/3:20',
    stages: `14 100 000 00 1
      10 500 000 00 2
      9 100 300 00 3
      14 500 300 00 4
      26 500 300 10 7
      22 500 000 10 7
      5 999 999 99 9`,
    grades: '1:8 2:22 3:18 9:52',
    surgery: ['A', '30:15 35:10 36:55 37:20'],
    operated: [0.9, 0.45, 0.4, 0.03, 0.02],
    radiated: [0, 0.12, 0.15, 0.05, 0.02],
    chemo: [0, 0.5, 0.62, 0.55, 0.15],
    survival: [0.9, 0.42, 0.15, 0.03, 0.06],
    cause: 'C259',
    size: 34,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'liver cancer',
    men: 30,
    women: 13,
    age: [66, 10, 30, 94],
    sites: 'C220',
    types: '8170/3',
    stages: `26 100 000 00 1
      22 150 000 00 1
      14 300 000 00 2
      8 500 300 00 4
      20 300 000 10 7
      10 999 999 99 9`,
    grades: '1:12 2:20 3:8 9:60',
    surgery: ['A', '16:40 22:35 30:5 61:20'],
    operated: [0, 0.38, 0.15, 0.03, 0.05],
    radiated: [0, 0.14, 0.12, 0.08, 0.02],
    chemo: [0, 0.3, 0.3, 0.2, 0.05],
    immuno: 0.15,
    survival: [0.5, 0.36, 0.13, 0.03, 0.1],
    cause: 'C220',
    spread: 'Lung:6 Bone:4 DistantLn:2 Other:2',
    items: [
      ['afpPretreatmentInterpretation', '0:35 1:45 9:20'],
      ['fibrosisScore', '0:15 1:45 9:40'],
    ],
    size: 45,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'stomach cancer',
    men: 16,
    women: 12,
    age: [67, 13, 28, 96],
    sites: 'C162:30 C163:38 C164:4 C165:12 C169:16',
    types: '8140/3:70 8144/3:10 8490/3:20',
    stages: `24 100 000 00 1
      10 300 000 00 1
      16 300 300 00 3
      6 600 000 00 2
      10 600 300 00 4
      28 400 300 10 7
      6 999 999 99 9`,
    grades: '1:6 2:25 3:54 9:15',
    surgery: ['A', '27:10 30:50 40:20 52:20'],
    operated: [0.95, 0.72, 0.66, 0.07, 0.1],
    radiated: [0, 0.08, 0.2, 0.06, 0.02],
    chemo: [0, 0.28, 0.66, 0.55, 0.1],
    survival: [0.95, 0.73, 0.34, 0.06, 0.2],
    cause: 'C169',
    items: [['her2OverallSummary', '0:55 1:12 9:33']],
    size: 40,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'esophageal cancer',
    men: 18,
    women: 5,
    age: [67, 10, 35, 95],
    sites: 'C154:25 C155:75',
    types: '8140/3:72 8070/3:28',
    stages: `18 100 000 00 1
      12 300 000 00 1
      16 300 300 00 3
      5 350 000 00 2
      12 350 300 00 4
      30 350 300 10 7
      7 999 999 99 9`,
    grades: carcinomaGrades,
    surgery: ['A', '27:20 52:60 53:20'],
    operated: [0.9, 0.45, 0.36, 0.02, 0.05],
    radiated: [0, 0.42, 0.68, 0.25, 0.1],
    chemo: [0, 0.4, 0.74, 0.55, 0.1],
    survival: [0.8, 0.49, 0.28, 0.05, 0.15],
    cause: 'C159',
    items: [['her2OverallSummary', '0:50 1:12 9:38']],
    size: 42,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'anal cancer',
    men: 4,
    women: 8,
    age: [62, 11, 35, 92],
    sites: 'C210:30 C211:70',
    types: '8070/3',
    stages: `45 100 000 00 1
      12 200 000 00 2
      24 100 300 00 3
      8 200 300 00 4
      8 200 300 10 7
      3 999 999 99 9`,
    grades: '1:12 2:38 3:28 9:22',
    surgery: ['A', '27:80 60:20'],
    operated: [0.8, 0.3, 0.08, 0.02, 0.05],
    radiated: [0, 0.75, 0.92, 0.45, 0.3],
    chemo: [0, 0.65, 0.9, 0.7, 0.3],
    survival: [0.95, 0.83, 0.67, 0.36, 0.6],
    cause: 'C210',
    size: 34,
    nodes: 'counted',
    mets: 'coded',
  },
];
