import { startTrialWorker } from './queue-worker.js';

await startTrialWorker(process.env);
