export type { CaseFacts } from './case-facts.js';
export { coreEditSet } from './core-edit-set.js';
export type { Edit, EditContext, EditFinding, EditResult, EditSet, EditSeverity } from './edit.js';
export { blocksCompletion, missingForCompletion, runEdits } from './run-edits.js';
export { isPairedOrgan } from './site-facts.js';
