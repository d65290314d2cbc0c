export { DerivedItemsModule } from './derived-items.module.js';
export type { PackFile } from './reference-pack-check.js';
export { type PackVerification, type ReferencePack, ReferencePackService } from './reference-pack.service.js';
