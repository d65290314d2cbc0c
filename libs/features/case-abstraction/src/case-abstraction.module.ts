import { Module } from '@nestjs/common';
import { AbstractCompletionService } from './abstract/abstract-completion.service.js';
import { AbstractEntryService } from './abstract/abstract-entry.service.js';
import { AbstractReadingService } from './abstract/abstract-reading.service.js';
import { AbstractRecords } from './abstract/abstract-records.js';
import { AbstractSaving } from './abstract/abstract-saving.js';
import { AbstractController } from './abstract/abstract.controller.js';
import { AbstractQueries } from './abstract/abstract.queries.js';
import { AbstractService } from './abstract/abstract.service.js';
import { ImportBooks } from './import/import-books.js';
import { ImportFileProcessor } from './import/import-file.processor.js';
import { importDoors, importProviders } from './import/import-providers.js';
import { ImportsController } from './import/imports.controller.js';
import { Derivation } from './preparation/derivation.js';
import { InstalledAlgorithms } from './preparation/installed-algorithms.js';
import { InstalledPacks } from './preparation/installed-packs.js';
import { DerivedRecords } from './patient/derived-records.js';
import { PatientRecords } from './patient/patient-records.js';
import { Preparation } from './preparation/preparation.js';
import { HematopoieticPack } from './primaries/hematopoietic-pack.js';
import { PatientTumorsQueries } from './primaries/patient-tumors.queries.js';
import { PrimariesController } from './primaries/primaries.controller.js';
import { PrimariesService } from './primaries/primaries.service.js';
import { StagedRecords } from './restage/staged-records.js';
import { TumorRecords } from './patient/tumor-records.js';
import { InstalledDictionaries } from './user-dictionary/installed-dictionaries.js';
import { UserDictionaryController } from './user-dictionary/user-dictionary.controller.js';
import { UserDictionaryService } from './user-dictionary/user-dictionary.service.js';
import { WorkCountsQueries } from './work-list/work-counts.queries.js';
import { WorkListQueries } from './work-list/work-list.queries.js';

const doors = [
  AbstractRecords,
  AbstractSaving,
  Derivation,
  DerivedRecords,
  ...importDoors,
  InstalledAlgorithms,
  InstalledDictionaries,
  PatientRecords,
  Preparation,
  StagedRecords,
  TumorRecords,
];

/** Abstracts, patients and tumors: what the other features build on. Needs the database, vault, outbox, audit and identity modules around it. */
@Module({
  providers: [
    ...doors,
    AbstractCompletionService,
    AbstractEntryService,
    AbstractQueries,
    AbstractReadingService,
    AbstractService,
    HematopoieticPack,
    ...importProviders,
    InstalledPacks,
    PatientTumorsQueries,
    PrimariesService,
    UserDictionaryService,
    WorkCountsQueries,
    WorkListQueries,
  ],
  exports: [
    ...doors,
    AbstractCompletionService,
    AbstractEntryService,
    AbstractReadingService,
    AbstractService,
    PrimariesService,
    UserDictionaryService,
  ],
})
export class CaseAbstractionModule {}

/** The module with its routes, for the api. */
@Module({
  imports: [CaseAbstractionModule],
  controllers: [AbstractController, ImportsController, PrimariesController, UserDictionaryController],
})
export class CaseAbstractionApi {}

/** The module with its processors and open books, for the worker. */
@Module({ imports: [CaseAbstractionModule], providers: [ImportBooks, ImportFileProcessor] })
export class CaseAbstractionWorker {}
