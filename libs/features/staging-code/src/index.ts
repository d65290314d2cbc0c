export { AlgorithmInstallService } from './algorithm-install.service.js';
export { AlgorithmVerifyService } from './algorithm-verify.service.js';
export { RestageService } from './restage/restage.service.js';
export { RestageRunService } from './restage/restage-run.service.js';
export { RestageView } from './restage/restage.contract.js';
export { StagingCodeApi, StagingCodeModule, StagingCodeWorker } from './staging-code.module.js';
export { AlgorithmVerificationView, AlgorithmView, SchemaView } from './staging.contract.js';
export { AlgorithmRefused, ArchiveTooLarge, BatchTooLarge, ReleaseInstalled, ReleaseInUse } from './staging.errors.js';
export { StagingService } from './staging.service.js';
