export { DERIVATION_ALGORITHMS, type DerivationAlgorithm } from './derivation-algorithms.js';
export { type DerivationMeans, type DerivedPatient, derivePatient, deriveRecords, type WorkingItems } from './derive-patient.js';
export { type DerivedTumor, type RecodeValues } from './derived-tumor.js';
export { withDerived } from './with-derived.js';
export { packPartOf, type PackTexts, REFERENCE_PACK_PARTS, type ReferencePackKind, surnameLists } from './reference-pack.js';
