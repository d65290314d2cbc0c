export { DerivedItemsApi, DerivedItemsModule, DerivedItemsWorker } from './derived-items.module.js';
export { type ReferencePack, ReferencePackService } from './reference-pack.service.js';
