import type { ImportView } from '../api/contract.js';
import { type DataColumn, MOMENT_WIDTH } from '../ui/DataTable.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { RUN_WORDS, RunStatus } from '../ui/RunStatus.js';

/** What the file of an import is called; names of the first imports of a registry may not have been kept. */
export const fileNameOf = ({ fileName }: ImportView): string => fileName ?? 'File without a name';

/** Who brought a file in; what the registry did itself says so. */
export const importedBy = ({ createdBy }: ImportView): string => (createdBy.startsWith('system:') ? 'The registry' : createdBy);

/** Columns of the list of imports. */
export const IMPORT_COLUMNS: readonly DataColumn<ImportView>[] = [
  {
    id: 'status',
    name: 'Status',
    width: 84,
    cell: (run) => (
      <RunStatus status={run.status} text={run.status === 'running' ? `${Math.floor(run.percent)} %` : RUN_WORDS[run.status]} />
    ),
  },
  { id: 'file', name: 'File', cell: (run) => <span title={fileNameOf(run)}>{fileNameOf(run)}</span> },
  { id: 'rows', name: 'Rows', width: 64, align: 'right', cell: (run) => formatCount(run.rowsIn) },
  { id: 'refused', name: 'Refused', width: 68, align: 'right', cell: (run) => formatCount(run.refused) },
  { id: 'at', name: 'When', width: MOMENT_WIDTH, cell: (run) => formatMoment(run.createdAt) },
];
