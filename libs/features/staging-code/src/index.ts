export { AlgorithmInstallService } from './algorithm-install.service.js';
export { StagingCodeApi, StagingCodeModule } from './staging-code.module.js';
export { AlgorithmView, SchemaView } from './staging.contract.js';
export { AlgorithmRefused, ArchiveTooLarge, BatchTooLarge, ReleaseInstalled, ReleaseInUse } from './staging.errors.js';
export { StagingService } from './staging.service.js';
