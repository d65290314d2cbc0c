export { Housekeeping, housekeeping } from './housekeeping.job.js';
export { definedJobs, defineJob, type JobDefinition } from './job-definition.js';
export { type DeadLetter, JobOverview, type QueueCounts, UnknownJob } from './job-overview.js';
export { OutboxRelay } from './outbox-relay.js';
export { Outbox } from './outbox.js';
export { type JobContext, type JobProgress, Processes, type Processor } from './processes.js';
export { QueueModule } from './queue.module.js';
export { Queues } from './queues.js';
export { defineSchedule, type Schedule } from './schedule.js';
