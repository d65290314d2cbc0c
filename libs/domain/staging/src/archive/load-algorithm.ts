import type { AlgorithmParts, GlossaryTerm, SchemaDefinition, TableDefinition } from '../algorithm-definition.js';
import { PreparedAlgorithm } from '../prepared-algorithm.js';
import { readGlossaryTerm, readSchema, readTable } from './read-definition.js';
import type { StagingAlgorithm, StageYear } from '../staging-algorithm.js';
import { StagingAlgorithmError } from '../staging.errors.js';
import { DEFAULT_ARCHIVE_LIMITS, zipEntries, type ArchiveLimits, type Inflate } from './zip-entries.js';

/** How to load an algorithm. */
export interface LoadOptions extends StageYear {
  /** Limits against hostile archives; those not given are the defaults. */
  readonly limits?: Partial<ArchiveLimits> | undefined;
  /** Unpacks entries in place of the built-in JavaScript, such as Node's own inflate: a cold start loads in about half the time. */
  readonly inflate?: Inflate | undefined;
}

/**
 * Loads a staging algorithm from the public ZIP format: JSON entries under `schemas`, `tables` and `glossary`, exactly one algorithm at one release.
 * @param zip - the archive
 * @param options - current year (four digits), limits, and how to unpack
 * @throws StagingAlgorithmError with a code and the file, table, row and column at fault; nothing is loaded in part
 */
export function loadAlgorithm(zip: Uint8Array, options: LoadOptions = {}): StagingAlgorithm {
  const fileOf = new Map<string, string>();
  const schemas: SchemaDefinition[] = [];
  const tables: TableDefinition[] = [];
  const glossary: GlossaryTerm[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const limits = { ...DEFAULT_ARCHIVE_LIMITS, ...options.limits };
  for (const { name: file, bytes } of zipEntries(zip, { limits, wanted: (name) => name.endsWith('.json'), inflate: options.inflate })) {
    const read = (): unknown => parseJson(textOf(bytes, decoder, file), file);
    if (file.startsWith('tables')) tables.push(placed(readTable(read(), file), file));
    else if (file.startsWith('schemas')) schemas.push(placed(readSchema(read(), file), file));
    else if (file.startsWith('glossary')) glossary.push(readGlossaryTerm(read(), file));
  }
  try {
    return algorithmFromParts({ schemas, tables, glossary }, options);
  } catch (error) {
    throw error instanceof StagingAlgorithmError && error.table !== undefined ? error.inFile(fileOf.get(error.table)) : error;
  }

  function placed<T extends { readonly id: string }>(part: T, file: string): T {
    fileOf.set(part.id, file);
    return part;
  }
}

/**
 * Builds an algorithm from plain objects.
 * @throws StagingAlgorithmError codes ALGORITHM_NOT_ONE, DUPLICATE_ID, ENDPOINT_MALFORMED, CONTEXT_OVERWRITES_INPUT, TABLE_MISSING, TABLE_SHAPE
 */
export function algorithmFromParts(parts: AlgorithmParts, options: StageYear = {}): StagingAlgorithm {
  const all = [...parts.schemas, ...parts.tables];
  const algorithm = onlyOne('algorithm', new Set(all.map((part) => part.algorithm)));
  const version = onlyOne('release', new Set(all.map((part) => part.version)));
  refuseDuplicates('schema', parts.schemas);
  refuseDuplicates('table', parts.tables);
  return new PreparedAlgorithm(algorithm.toLowerCase(), version, parts, options.currentYear);
}

function onlyOne(what: string, found: ReadonlySet<string>): string {
  const [first] = found;
  if (first !== undefined && found.size === 1) return first;
  const list = found.size === 0 ? 'none' : [...found].slice(0, 5).join(', ');
  throw new StagingAlgorithmError('ALGORITHM_NOT_ONE', `an archive holds exactly one ${what}; found ${list}.`);
}

function refuseDuplicates(what: string, parts: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) throw new StagingAlgorithmError('DUPLICATE_ID', `${what} \`${id}\` is defined twice; expected once.`, { table: id });
    seen.add(id);
  }
}

function textOf(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>, file: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new StagingAlgorithmError('TEXT_NOT_UTF8', 'is not UTF-8 text.', { file });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StagingAlgorithmError('JSON_MALFORMED', `is not valid JSON (${cause instanceof Error ? cause.message : 'unknown reason'}).`, {
      file,
    });
  }
}
