import type { InputDefinition, MetadataTag } from './algorithm-definition.js';
import { ALGORITHM_VERSION_KEY, CURRENT_YEAR_KEY } from './run/context.js';
import type { StageInput } from './stage-result.js';
import type { StagingAlgorithm } from './staging-algorithm.js';

/** One input of a schema as a worksheet shows it. */
export interface InputToAsk extends InputDefinition {
  /** The value it gets when it is left out; `null` if that refers to a key that holds null. */
  readonly defaultValue: string | null;
  /** Tags that apply in the year of diagnosis, such as `SEER_REQUIRED`; all of them when the year is not known. */
  readonly tags: readonly string[];
  /** Whether staging reads it with what is known so far; an input that is only recorded, or whose tables take no part, is not read. */
  readonly isRead: boolean;
  /** Whether staging reads it and it has no default: the ones to insist on. */
  readonly isRequired: boolean;
}

/**
 * The inputs of a schema in the order of the manual, with what is known of a case: which of them staging reads, which it cannot do without,
 * and who requires them in the year of diagnosis.
 * @param known - keys coded so far; `year_dx` among them chooses the tags
 * @param at - `currentYear`, four digits
 * @returns empty for an unknown schema
 */
export function inputsToAsk(
  algorithm: StagingAlgorithm,
  schemaId: string,
  { known, currentYear }: { readonly known: StageInput; readonly currentYear: number },
): InputToAsk[] {
  const inputs = algorithm.inputs(schemaId);
  const defaults = new Map(inputs.map(({ key }) => [key, algorithm.inputDefault(schemaId, key, known)]));
  const context = {
    ...Object.fromEntries(defaults),
    ...coded(known),
    [ALGORITHM_VERSION_KEY]: algorithm.version,
    [CURRENT_YEAR_KEY]: String(currentYear),
  };
  const read = algorithm.requiredKeys(schemaId, context);
  const year = /^[0-9]{4}$/.test(known['year_dx'] ?? '') ? Number(known['year_dx']) : undefined;
  return inputs.map((input) => {
    const hasDefault = input.default !== undefined || input.defaultTable !== undefined;
    const isRead = read.has(input.key);
    return {
      ...input,
      defaultValue: defaults.get(input.key) ?? null,
      tags: tagsOf(input.metadata, year),
      isRead,
      isRequired: isRead && !hasDefault,
    };
  });
}

function coded(known: StageInput): Record<string, string> {
  return Object.fromEntries(Object.entries(known).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}

function tagsOf(metadata: readonly MetadataTag[], year: number | undefined): string[] {
  const applies = ({ start, end }: MetadataTag): boolean =>
    year === undefined || ((start === undefined || start <= year) && (end === undefined || year <= end));
  return metadata.filter(applies).map(({ name }) => name);
}
