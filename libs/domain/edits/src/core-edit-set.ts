import { accessionEdits } from './accession-edits.js';
import { ageAndSexEdits } from './age-and-sex-edits.js';
import { confirmationEdits } from './confirmation-edits.js';
import { courseEdits } from './course-edits.js';
import { dateEdits } from './date-edits.js';
import { deathEdits } from './death-edits.js';
import type { EditSet } from './edit.js';
import { followUpEdits } from './follow-up-edits.js';
import { gradeEdits } from './grade-edits.js';
import { lateralityEdits } from './laterality-edits.js';
import { nodeAndSizeEdits } from './node-and-size-edits.js';
import { overRideEdits } from './over-ride-edits.js';
import { personEdits } from './person-edits.js';
import { placeEdits } from './place-edits.js';
import { raceEdits } from './race-edits.js';
import { reportingSourceEdits } from './reporting-source-edits.js';
import { requiredItemEdits } from './required-item-edits.js';
import { sequenceEdits } from './sequence-edits.js';
import { siteEdits } from './site-edits.js';
import { stageEdits } from './stage-edits.js';
import { surgeryEdits } from './surgery-edits.js';
import { systemicEdits } from './systemic-edits.js';

/**
 * The edits that every registry runs: agreement of the items of one tumor and its patient, and the items a complete case has.
 * The release grows with every change of what passes or fails; results name the edit, so that a stored result stays readable.
 */
export const coreEditSet: EditSet = {
  name: 'registry-core',
  release: '1.0',
  edits: [
    ...requiredItemEdits,
    ...dateEdits,
    ...accessionEdits,
    ...personEdits,
    ...raceEdits,
    ...placeEdits,
    ...deathEdits,
    ...reportingSourceEdits,
    ...siteEdits,
    ...ageAndSexEdits,
    ...lateralityEdits,
    ...confirmationEdits,
    ...sequenceEdits,
    ...gradeEdits,
    ...stageEdits,
    ...nodeAndSizeEdits,
    ...surgeryEdits,
    ...systemicEdits,
    ...courseEdits,
    ...followUpEdits,
    ...overRideEdits,
  ],
};
