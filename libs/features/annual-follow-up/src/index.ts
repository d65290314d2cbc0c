export { AnnualFollowUpApi, AnnualFollowUpModule, AnnualFollowUpWorker } from './annual-follow-up.module.js';
export { ContactService } from './contact.service.js';
export { FOLLOW_UP_STATES, type FollowedPerson, type FollowUpLimits, followUpState, type FollowUpState } from './follow-up-state.js';
export { FollowUpService } from './follow-up.service.js';
export { SweepFollowUp, sweepFollowUp } from './sweep-follow-up.job.js';
export { SweepService } from './sweep.service.js';
