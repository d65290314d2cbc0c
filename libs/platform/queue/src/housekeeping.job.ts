import { defineJob } from './job-definition.js';

/** Carries nothing. */
export class Housekeeping {}

/** Removes what processes that died left behind: files begun and never finished. */
export const housekeeping = defineJob({ name: 'housekeeping', queue: 'maintenance', payload: Housekeeping, once: () => 'housekeeping' });
