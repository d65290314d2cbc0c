import { Module } from '@nestjs/common';
import { AbstractCompletionService } from './abstract-completion.service.js';
import { AbstractEntryService } from './abstract-entry.service.js';
import { AbstractReadingService } from './abstract-reading.service.js';
import { AbstractRecords } from './abstract-records.js';
import { AbstractSaving } from './abstract-saving.js';
import { AbstractController } from './abstract.controller.js';
import { AbstractQueries } from './abstract.queries.js';
import { AbstractService } from './abstract.service.js';
import { ImportFileProcessor } from './import/import-file.processor.js';
import { importDoors, importProviders } from './import/import-providers.js';
import { ImportsController } from './import/imports.controller.js';
import { InstalledAlgorithms } from './installed-algorithms.js';
import { PatientRecords } from './patient-records.js';
import { Preparation } from './preparation.js';
import { TumorRecords } from './tumor-records.js';
import { WorkCountsQueries } from './work-counts.queries.js';
import { WorkListQueries } from './work-list.queries.js';

const doors = [AbstractRecords, AbstractSaving, ...importDoors, InstalledAlgorithms, PatientRecords, Preparation, TumorRecords];

/** Abstracts, patients and tumors: what the other features build on. Needs the database, vault, outbox, audit and identity modules around it. */
@Module({
  providers: [
    ...doors,
    AbstractCompletionService,
    AbstractEntryService,
    AbstractQueries,
    AbstractReadingService,
    AbstractService,
    ...importProviders,
    WorkCountsQueries,
    WorkListQueries,
  ],
  exports: [...doors, AbstractCompletionService, AbstractEntryService, AbstractReadingService, AbstractService],
})
export class CaseAbstractionModule {}

/** The module with its routes, for the api. */
@Module({ imports: [CaseAbstractionModule], controllers: [AbstractController, ImportsController] })
export class CaseAbstractionApi {}

/** The module with its processors, for the worker. */
@Module({ imports: [CaseAbstractionModule], providers: [ImportFileProcessor] })
export class CaseAbstractionWorker {}
