export type { CaseFacts } from './case-facts.js';
export { coreEditSet } from './core-edit-set.js';
export type { Edit, EditResult, EditSet, EditSeverity } from './edit.js';
export type { EditContext } from './edit-context.js';
export type { EditFinding } from './edit-finding.js';
export { asksForItem, blocksCompletion, missingForCompletion, runEdits, runEditsOnRecord } from './run-edits.js';
export { isPairedOrgan } from './site-facts.js';
