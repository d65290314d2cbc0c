import type { NewFacility } from '#features/identity';

/** The hospitals of the demo registry; no such places exist. */
export const DEMO_HOSPITALS: readonly NewFacility[] = [
  { facilityNumber: '0000990101', name: 'Alder Bridge Medical Center', referenceDate: '20180101' },
  { facilityNumber: '0000990102', name: 'Alder Bridge North Hospital', referenceDate: '20180101' },
  { facilityNumber: '0000990103', name: 'Alder Bridge Cancer Clinic', referenceDate: '20200101' },
];

/** Enough for a table of counts that shows something, few enough to come in within seconds. */
export const DEMO_POPULATION = { patients: 600, seed: 2026 } as const;

/** The demo's import; how the demo knows its own work again. */
export const DEMO_IMPORT = '01937de3-0000-7000-8000-0000000de300';

/** What the demo's import is called. */
export const DEMO_FILE = 'demo-hospitals.xml';

/** Cases completed within this time wait for the next submission. */
export const NOT_YET_SUBMITTED_MONTHS = 8;
