export { ETHNICITY_ALGORITHMS } from './ethnicity-algorithms.js';
export { nhia, type HispanicOrigin, type NhiaOption } from './hispanic-origin.js';
export { asianPacificNames, hispanicNames, type AsianPacificNames, type HispanicNames } from './name-lists.js';
export { race1Recode } from './race1-recode.js';
export { raceNapiia, type NapiiaReviewStep, type RaceNapiia } from './race-napiia.js';
