export { type CaseFinding, checkCase } from './case-check.js';
export { SUBMISSION_PROFILES, submissionProfile, type SubmissionProfile } from './submission-profile.js';
export { SubmissionRunService } from './submission-run.service.js';
export { NewSubmission, SubmissionView } from './submission.contract.js';
export { FileNotReady, UnknownProfile } from './submission.errors.js';
export { type SubmissionFile, SubmissionService } from './submission.service.js';
export { SubmissionsApi, SubmissionsModule, SubmissionsWorker } from './submissions.module.js';
