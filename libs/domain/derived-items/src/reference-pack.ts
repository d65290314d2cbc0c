import { asianPacificNames, hispanicNames } from '#domain/ethnicity';
import type { DerivationMeans } from './derive-patient.js';

/** Reference files too big to come along, or of which newer editions come out; a registry installs them. */
export type ReferencePackKind = 'nhia-names' | 'napiia-names' | 'hematopoietic-pairs' | 'surgery-tables' | 'icd-conversions';

/** One file of a pack. */
export interface PackPart {
  readonly part: string;
  /** What the names of published files have in common. */
  readonly fileName: RegExp;
}

/** What a pack of each kind consists of. */
export const REFERENCE_PACK_PARTS: Readonly<Record<ReferencePackKind, readonly PackPart[]>> = {
  'nhia-names': [
    { part: 'heavily', fileName: /heavily/i },
    { part: 'rarely', fileName: /rarely/i },
  ],
  'napiia-names': [
    { part: 'asian', fileName: /asian/i },
    { part: 'pacificIslander', fileName: /-pi\.|pacific/i },
  ],
  'hematopoietic-pairs': [
    { part: 'pairs1998', fileName: /1998.*pairs/i },
    { part: 'groups2001', fileName: /2001.*groups\./i },
    { part: 'groupPairs2001', fileName: /2001.*grouppairs/i },
    { part: 'samePrimary2010', fileName: /2010.*same/i },
    { part: 'transformsFrom2010', fileName: /2010.*from/i },
    { part: 'transformsTo2010', fileName: /2010.*to/i },
  ],
  'surgery-tables': [{ part: 'tables', fileName: /./ }],
  'icd-conversions': [{ part: 'conversions', fileName: /./ }],
};

/** Texts of a pack by part. */
export type PackTexts = Readonly<Record<string, string>>;

/** The part of a pack that a file is, told by its name; `undefined` when it belongs to no such pack. */
export function packPartOf(kind: ReferencePackKind, fileName: string): string | undefined {
  return REFERENCE_PACK_PARTS[kind].find((part) => part.fileName.test(fileName))?.part;
}

/** The surname lists among some packs, as `derivePatient` takes them. */
export function surnameLists(
  packs: Readonly<Partial<Record<ReferencePackKind, PackTexts>>>,
): Pick<DerivationMeans, 'hispanicNames' | 'asianPacificNames'> {
  const { 'nhia-names': nhia, 'napiia-names': napiia } = packs;
  return {
    hispanicNames: nhia && hispanicNames({ heavily: nhia['heavily'] ?? '', rarely: nhia['rarely'] ?? '' }),
    asianPacificNames: napiia && asianPacificNames({ asian: napiia['asian'] ?? '', pacificIslander: napiia['pacificIslander'] ?? '' }),
  };
}
