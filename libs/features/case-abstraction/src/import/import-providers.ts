import { BatchStore } from './batch-store.js';
import { ImportIntakeService } from './import-intake.service.js';
import { ImportLedger } from './import-ledger.queries.js';
import { ImportReadingService } from './import-reading.service.js';
import { ImportQueries } from './import.queries.js';
import { ImportService } from './import.service.js';
import { KnownRecordsQueries } from './known-records.queries.js';
import { StandingRecordsQueries } from './standing-records.queries.js';
import { StoredImportService } from './stored-import.service.js';

/** Services that the routes, the job and the command line of imports use. */
export const importDoors = [ImportIntakeService, ImportLedger, ImportReadingService, ImportService, StoredImportService] as const;

/** Providers that only imports need. */
export const importProviders = [BatchStore, ImportQueries, KnownRecordsQueries, StandingRecordsQueries] as const;
