export { causeOfDeathClassification, type CauseOfDeathClassification, type CauseOfDeathVersion } from './cause-of-death.js';
export { daysToTreatment } from './days-to-treatment.js';
export { SURVIVAL_ALGORITHMS } from './survival-algorithms.js';
export { BadSurvivalTime } from './survival-curve.errors.js';
export { survivalCurve, type SurvivalMethod, type SurvivalObservation, type SurvivalPoint } from './survival-curve.js';
export { survivalTimes, type PatientSurvival, type StudyEnd, type SurvivalTime } from './survival-time.js';
