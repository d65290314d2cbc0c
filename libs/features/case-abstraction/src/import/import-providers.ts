import { BatchStore } from './batch-store.js';
import { ImportIntakeService } from './import-intake.service.js';
import { ImportLedger } from './import-ledger.queries.js';
import { ImportReadingService } from './import-reading.service.js';
import { ImportQueries } from './import.queries.js';
import { ImportService } from './import.service.js';
import { KnownRecordsQueries } from './known-records.queries.js';
import { StandingRecordsQueries } from './standing-records.queries.js';
import { StoredImportService } from './stored-import.service.js';

/** What the module of case abstraction provides for imports; the first ones are its doors. */
export const importDoors = [ImportLedger, ImportService] as const;

/** Providers that only imports need. */
export const importProviders = [
  BatchStore,
  ImportIntakeService,
  ImportQueries,
  ImportReadingService,
  KnownRecordsQueries,
  StandingRecordsQueries,
  StoredImportService,
] as const;
