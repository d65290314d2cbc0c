export type { CaseStatus } from './plan.js';
export { syntheticPatients, type SyntheticOptions, type SyntheticPatient } from './synthetic-patients.js';
