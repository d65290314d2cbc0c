export { FOLLOW_UP_STATES, type FollowedPerson, type FollowUpLimits, followUpState, type FollowUpState } from './follow-up-state.js';
