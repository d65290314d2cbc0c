import type { CancerRow } from '../cancer.js';

const squamousGrades = '1:16 2:46 3:22 9:16';

/** Cancers of lung, pleura, mouth and larynx, brain and thyroid. */
export const chestAndHeadCancers: readonly CancerRow[] = [
  {
    name: 'lung cancer',
    men: 125,
    women: 125,
    age: [70, 10, 35, 98],
    sites: 'C340:5 C341:50 C342:5 C343:30 C348:1 C349:9',
    types: '8140/3:52 8070/3:24 8041/3:13 8046/3:5 8250/3:3 8240/3:3',
    stages: `16 300 000 00 1
      9 400 000 00 1
      8 300 300 00 3
      5 450 000 00 2
      9 500 400 00 4
      20 400 400 10 7
      16 500 400 50 7
      7 700 000 00 7
      6 999 999 99 9`,
    grades: '1:8 2:24 3:22 9:46',
    surgery: ['A', '21:30 22:10 33:52 55:3 56:5'],
    operated: [0.9, 0.6, 0.22, 0.02, 0.05],
    radiated: [0, 0.3, 0.5, 0.38, 0.1],
    chemo: [0, 0.14, 0.6, 0.5, 0.1],
    immuno: 0.18,
    survival: [0.95, 0.64, 0.37, 0.09, 0.15],
    cause: 'C349',
    spread: 'Bone:9 Brain:7 Liver:5 Lung:7 DistantLn:4 Other:5',
    items: [
      ['egfrMutationalAnalysis', '0:30 1:8 9:62'],
      ['alkRearrangement', '0:34 1:2 9:64'],
      ['visceralParietalPleuralInvasion', '0:30 4:5 9:65'],
      ['separateTumorNodules', '0:70 1:12 9:18'],
    ],
    size: 36,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'pleural mesothelioma',
    men: 3,
    women: 1,
    age: [74, 8, 50, 95],
    sites: 'C384',
    types: '9050/3:30 9052/3:55 9051/3:15',
    stages: `26 100 000 00 1
      34 300 000 00 2
      14 500 300 00 4
      20 600 300 10 7
      6 999 999 99 9`,
    grades: '9',
    surgery: ['A', '20:60 30:40'],
    operated: [0, 0.3, 0.2, 0.05, 0],
    radiated: [0, 0.1, 0.12, 0.08, 0],
    chemo: [0, 0.4, 0.5, 0.4, 0.1],
    survival: [0.5, 0.2, 0.13, 0.07, 0.1],
    cause: 'C450',
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'oral cancer',
    men: 20,
    women: 9,
    age: [63, 12, 25, 95],
    sites: 'C020:10 C021:55 C022:10 C023:15 C029:10',
    types: '8070/3:95 8072/3:5',
    stages: `48 100 000 00 1
      14 100 200 00 3
      8 300 000 00 2
      18 300 200 00 4
      7 400 400 10 7
      5 999 999 99 9`,
    grades: squamousGrades,
    surgery: ['A', '27:60 30:30 40:10'],
    operated: [0.95, 0.86, 0.7, 0.15, 0.1],
    radiated: [0, 0.18, 0.66, 0.45, 0.1],
    chemo: [0, 0.03, 0.36, 0.5, 0.1],
    survival: [0.95, 0.84, 0.66, 0.38, 0.5],
    cause: 'C029',
    size: 24,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'laryngeal cancer',
    men: 12,
    women: 3,
    age: [66, 10, 35, 94],
    sites: 'C320',
    types: '8070/3',
    stages: `66 100 000 00 1
      8 400 000 00 2
      6 200 200 00 3
      10 400 200 00 4
      6 400 400 10 7
      4 999 999 99 9`,
    grades: squamousGrades,
    surgery: ['A', '22:40 27:30 41:30'],
    operated: [0.9, 0.45, 0.35, 0.1, 0.1],
    radiated: [0, 0.68, 0.76, 0.5, 0.2],
    chemo: [0, 0.06, 0.46, 0.5, 0.1],
    survival: [0.95, 0.84, 0.52, 0.36, 0.5],
    cause: 'C329',
    size: 18,
    nodes: 'counted',
    mets: 'coded',
  },
  {
    name: 'malignant brain tumor',
    men: 15,
    women: 12,
    age: [57, 17, 6, 92],
    sites: 'C710:6 C711:30 C712:26 C713:16 C714:4 C716:4 C718:5 C719:9',
    types: '9440/3:68 9400/3:10 9401/3:10 9450/3:6 9451/3:6',
    stages: `74 100 888 00 1
      14 500 888 00 2
      4 700 888 00 7
      8 999 888 99 9`,
    grades: '2:12 3:14 4:62 9:12',
    surgery: ['A', '20:40 30:30 40:15 55:15'],
    operated: [0, 0.74, 0.6, 0.4, 0.3],
    radiated: [0, 0.66, 0.62, 0.4, 0.2],
    chemo: [0, 0.6, 0.58, 0.3, 0.1],
    survival: [0.5, 0.27, 0.17, 0.1, 0.2],
    cause: 'C719',
    items: [
      ['methylationOfO6MGMT', '0:35 1:25 9:40'],
      ['chromosome1pLossHeterozygosity', '0:40 1:8 9:52'],
      ['chromosome19qLossHeterozygosity', '0:40 1:8 9:52'],
    ],
    size: 44,
    nodes: 'none',
    mets: 'coded',
  },
  {
    name: 'meningioma',
    men: 13,
    women: 30,
    age: [65, 14, 20, 97],
    sites: 'C700:92 C701:5 C709:3',
    types: '9530/0:92 9539/1:8',
    stages: '1 050 888 00 8',
    grades: '1:60 9:40',
    surgery: ['A', '20:35 55:65'],
    operated: [0, 0.42, 0.42, 0.42, 0.42],
    radiated: [0, 0.14, 0.14, 0.14, 0.14],
    chemo: [0, 0, 0, 0, 0],
    survival: [0.95, 0.95, 0.95, 0.95, 0.95],
    cause: 'D320',
    size: 26,
    nodes: 'none',
    mets: 'coded',
  },
  {
    name: 'thyroid cancer',
    men: 12,
    women: 34,
    age: [50, 15, 15, 92],
    sites: 'C739',
    types: '8260/3:62 8340/3:22 8330/3:6 8341/3:10',
    stages: `62 100 000 00 1
      22 100 300 00 3
      4 200 000 00 2
      5 200 400 00 4
      4 400 400 10 7
      3 999 999 99 9`,
    grades: 'A:5 9:95',
    surgery: ['A', '21:20 50:75 40:5'],
    operated: [0.98, 0.98, 0.97, 0.66, 0.3],
    radiated: [0, 0.22, 0.55, 0.5, 0.1],
    chemo: [0, 0, 0.01, 0.06, 0],
    hormone: 0.4,
    survival: [0.995, 0.995, 0.98, 0.54, 0.9],
    cause: 'C73',
    spread: 'Lung:6 Bone:3 Other:1',
    size: 16,
    nodes: 'counted',
    mets: 'coded',
  },
];
