export {
  ALL,
  type CellStatus,
  type CountedCell,
  type CountTable,
  type Dimension,
  type PublishedCell,
  type PublishedTable,
} from './count-table.js';
export { DisclosureError, type DisclosureErrorCode } from './disclosure.errors.js';
export { suppressTable, type SuppressionRule } from './suppress-table.js';
export { auditTable, type AuditFinding } from './audit-table.js';
