import { packPartOf, type PackTexts, REFERENCE_PACK_PARTS, type ReferencePackKind, surnameLists } from '#domain/derived-items';
import { hematopoieticPairs } from '#domain/multiple-primaries';
import { readIcdConversions, readSurgeryTables } from '#domain/recodes';
import { PackRefused } from './reference-pack.errors.js';

/** A file of a pack as somebody brings it. */
export interface PackFile {
  /** Without its folder; it says which part of the pack the file is. */
  readonly name: string;
  readonly text: string;
}

/**
 * The texts of a pack by part. Every part must be there once, and be readable as what it is.
 * @throws PackRefused
 */
export function checkedPack(kind: ReferencePackKind, files: readonly PackFile[]): PackTexts {
  const texts: Record<string, string> = {};
  for (const { name, text } of files) {
    const part = packPartOf(kind, name);
    if (part === undefined) throw new PackRefused(kind, `${name} does not say which file it is; ${wanted(kind)}.`);
    if (part in texts) throw new PackRefused(kind, `two files are ${part}, one of them ${name}.`);
    texts[part] = text;
  }
  const missing = REFERENCE_PACK_PARTS[kind].filter(({ part }) => !(part in texts));
  if (missing.length > 0) throw new PackRefused(kind, `${missing.map(({ part }) => part).join(', ')} is missing; ${wanted(kind)}.`);
  const problem = problemOf(kind, texts);
  if (problem !== undefined) throw new PackRefused(kind, problem);
  return texts;
}

const wanted = (kind: ReferencePackKind): string =>
  `expected files for ${REFERENCE_PACK_PARTS[kind].map(({ part }) => part).join(', ')}, each named like the published one`;

/** What is wrong with the content, in words; `undefined` when it is sound. */
function problemOf(kind: ReferencePackKind, texts: PackTexts): string | undefined {
  if (kind === 'surgery-tables') return readSurgeryTables(texts['tables'] ?? '').problems[0];
  if (kind === 'icd-conversions') return readIcdConversions(texts['conversions'] ?? '').problems[0];
  const empty = Object.keys(texts).find((part) => texts[part]?.trim() === '');
  if (empty !== undefined) return `${empty} is empty.`;
  if (kind === 'hematopoietic-pairs') return unreadablePairs(texts);
  const { asianPacificNames } = surnameLists({ [kind]: texts });
  const codes = [...(asianPacificNames?.asian.values() ?? []), ...(asianPacificNames?.pacificIslander.values() ?? [])];
  const wrong = codes.find((code) => !/^\d\d$/.test(code));
  return wrong === undefined ? undefined : `${wrong} is no race code; expected a name and a code on each line, such as NGUYEN,10.`;
}

function unreadablePairs(texts: PackTexts): string | undefined {
  try {
    hematopoieticPairs(texts);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
