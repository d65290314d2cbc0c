import type { ImportCounters } from './import-row.js';
import type { ImportFailure } from './import.errors.js';

/** Where an import stands. A failed one that kept its file can be resumed. */
export type ImportStatus = 'waiting' | 'running' | 'done' | 'failed';

/** How the rows of a file are taken in: what whoever started the import may do, as it was at that moment. */
export interface ImportOptions {
  /** Name of the starter in the access log. */
  readonly userName: string;
  /** Facilities whose rows come in. */
  readonly facilities: readonly number[] | 'every';
  /** Whether a facility number that is not known yet becomes a facility. */
  readonly createFacilities: boolean;
  /** Takes rows that name no facility. */
  readonly defaultFacilityId: number | null;
  /** How often the import was resumed. */
  readonly resumes: number;
}

/** One import of one file: how it is done and how far it came. The cursor and the counters move with each batch that commits. */
export interface ImportRun extends ImportCounters {
  readonly id: string;
  readonly fileId: string | null;
  readonly options: ImportOptions;
  readonly status: ImportStatus;
  /** Patient elements of the file that are dealt with; a resumed run passes over as many. */
  readonly patientsRead: number;
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
  readonly failure: ImportFailure | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}
