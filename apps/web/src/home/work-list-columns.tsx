import { codeLabel } from '#domain/naaccr';
import { StatusBadge } from '../abstraction/StatusBadge.js';
import type { AbstractRow } from '../api/contract.js';
import type { DataColumn } from '../ui/DataTable.js';
import { formatCodedDate, formatCount } from '../ui/formats.js';
import classes from './WorkList.module.css';

// Open cases should be complete within six months of first contact.
const OVERDUE_DAYS = 183;

function Site({ row }: { readonly row: AbstractRow }) {
  const label = row.primarySite === null ? undefined : codeLabel('primarySite', row.primarySite);
  return (
    <span title={label}>
      <span className="code">{row.primarySite ?? '–'}</span> <span className="quiet">{label}</span>
    </span>
  );
}

function Histology({ row }: { readonly row: AbstractRow }) {
  const label = row.histologicTypeIcdO3 === null ? undefined : codeLabel('histologicTypeIcdO3', row.histologicTypeIcdO3);
  return (
    <span className={classes.histology} title={label}>
      <span className="code">{row.histologicTypeIcdO3 ?? '–'}</span> <span className={`quiet ${classes.histologyWords}`}>{label}</span>
    </span>
  );
}

function Age({ row }: { readonly row: AbstractRow }) {
  // The age of a case that is done says nothing about work.
  const isOpen = row.status === 'suspense' || row.status === 'in-progress';
  if (row.ageDays === null || !isOpen) return '–';
  return <span className={row.ageDays > OVERDUE_DAYS ? classes.late : undefined}>{formatCount(row.ageDays)} d</span>;
}

function Edits({ row }: { readonly row: AbstractRow }) {
  const { editErrors, editWarnings, itemsMissing } = row;
  if (editErrors + editWarnings === 0) {
    return <span className={classes.clear}>{itemsMissing === 0 ? 'clear' : `${itemsMissing} missing`}</span>;
  }
  return (
    <>
      {editErrors > 0 && <span className={classes.errors} title={`${editErrors} errors`}>{`${editErrors} E`}</span>}{' '}
      {editWarnings > 0 && <span className={classes.warnings} title={`${editWarnings} warnings`}>{`${editWarnings} W`}</span>}
    </>
  );
}

const stageLabel = (code: string | null): string => (code === null || code === '' ? '–' : (codeLabel('summaryStage2018', code) ?? code));

/** Columns of the work list from status to owner. */
export const WORK_LIST_COLUMNS: readonly DataColumn<AbstractRow>[] = [
  { id: 'status', name: 'Status', width: 104, cell: (row) => <StatusBadge status={row.status} /> },
  {
    id: 'patient',
    name: 'Patient',
    sort: 'name',
    width: '14%',
    cell: (row) => <strong className={classes.patient}>{row.patientName}</strong>,
  },
  { id: 'accession', name: 'Accession', width: 98, cell: (row) => <span className="code">{row.accessionNumberHosp ?? '–'}</span> },
  { id: 'site', name: 'Primary site', width: '12%', cell: (row) => <Site row={row} /> },
  { id: 'histology', name: 'Histology', cell: (row) => <Histology row={row} /> },
  { id: 'year', name: 'DX', width: 56, cell: (row) => row.diagnosisYear ?? '–' },
  { id: 'first-contact', name: 'First contact', width: 100, cell: (row) => formatCodedDate(row.dateOf1stContact) },
  { id: 'age', name: 'Age', width: 74, align: 'right', sort: 'age', cell: (row) => <Age row={row} /> },
  { id: 'edits', name: 'Edits', width: 84, cell: (row) => <Edits row={row} /> },
  {
    id: 'stage',
    name: 'Stage',
    width: '8%',
    cell: (row) => <span title={stageLabel(row.summaryStage)}>{stageLabel(row.summaryStage)}</span>,
  },
  { id: 'facility', name: 'Facility', width: '12%', cell: (row) => <span title={row.facilityName}>{row.facilityName}</span> },
  { id: 'owner', name: 'Owner', width: '7%', cell: (row) => row.ownerName ?? <span className="quiet">–</span> },
];

/** The same without the facility, for one facility's list. */
export const ONE_FACILITY_COLUMNS = WORK_LIST_COLUMNS.filter(({ id }) => id !== 'facility');
