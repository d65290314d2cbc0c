import { isDeepStrictEqual } from 'node:util';
import { cellContains, parseCell, type StageInput, type StageResult, type StagingAlgorithm } from '#domain/staging';
import { lineBatches, type Tally } from './staging-lines.js';

type Context = Readonly<Record<string, string | null>>;

/** One request of the oracle with the expected answer; which fields are there depends on `op`. */
interface OracleLine {
  readonly op: string;
  readonly id?: string;
  readonly input: StageInput;
  readonly lookup: StageInput;
  readonly context?: Context;
  readonly schema: string;
  readonly schemas: readonly string[];
  readonly discriminators: readonly string[];
  readonly table: string;
  readonly key: string;
  readonly value: string | null;
  readonly valid: boolean;
  readonly row: number | null;
  readonly default: string | null;
  readonly extra_input: readonly string[] | null;
  readonly cell: string;
  readonly ranges: unknown;
  readonly match: boolean;
  readonly text: string;
  readonly hits: readonly [string, number, number][];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly engine_outputs: readonly string[];
  readonly involved_tables: readonly string[];
  readonly engine_involved_tables: readonly string[];
  readonly mappings: unknown;
  readonly result: string;
  readonly schema_id?: string | null;
  readonly output: Context;
  readonly errors: readonly OracleError[];
  readonly path: readonly string[];
}

interface OracleError {
  readonly type: string;
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly key?: string;
  readonly message?: string;
}

type Pair = readonly [actual: unknown, expected: unknown];

/** Replays one file of requests against one algorithm. */
export async function replayOracle(file: string, algorithm: StagingAlgorithm | undefined, tally: Tally): Promise<void> {
  for await (const lines of lineBatches(file)) {
    for (const line of lines) {
      if (line === '') continue;
      const request = JSON.parse(line) as OracleLine;
      const pair = answer(request, algorithm);
      if (pair === undefined) {
        tally.notCovered++;
        continue;
      }
      const [actual, expected] = pair;
      tally.count(isDeepStrictEqual(actual, expected), () => describe(file, line, pair));
    }
  }
}

function describe(file: string, line: string, [actual, expected]: Pair): string {
  return `${file}: gives ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}, for ${line}`;
}

const sorted = (keys: Iterable<string>): string[] => [...keys].sort();

function answer(request: OracleLine, algorithm: StagingAlgorithm | undefined): Pair | undefined {
  if (request.op === 'range') return rangeAnswer(request);
  return algorithm === undefined ? undefined : algorithmAnswer(request, algorithm);
}

function rangeAnswer({ cell, value, context, ranges, match }: OracleLine): Pair {
  const parsed = parseCell(cell).map((range) => (range === '*' ? '*' : [range.low, range.high]));
  return [
    { ranges: parsed, match: cellContains(cell, value, context) },
    { ranges, match },
  ];
}

function algorithmAnswer(request: OracleLine, algorithm: StagingAlgorithm): Pair | undefined {
  const { schema, key, context = {} } = request;
  switch (request.op) {
    case 'stage':
      return [stageFacts(algorithm.stage(request.input), request.errors), expectedStage(request)];
    case 'lookup':
      return lookupAnswer(request, algorithm);
    case 'valid':
      return [
        request.context === undefined
          ? algorithm.isCodeValid(schema, { key, value: request.value })
          : algorithm.isContextValid(schema, key, context),
        request.valid,
      ];
    case 'row':
      return [algorithm.findRow(request.table, context), request.row];
    case 'inputs':
      return [sorted(algorithm.requiredKeys(schema, context)), sorted(request.inputs)];
    case 'schema':
      return schemaAnswer(request, algorithm);
    case 'default':
      return [algorithm.inputDefault(schema, key, context), request.default];
    case 'extra':
      return [sorted(algorithm.extraInput(request.table) ?? []), sorted(request.extra_input ?? [])];
    case 'glossary':
      return [
        algorithm.glossary
          .matches(request.text)
          .map(({ term, begin, end }) => `${begin} ${end} ${term}`)
          .sort(),
        request.hits.map(([term, begin, end]) => `${begin} ${end} ${term}`).sort(),
      ];
    default:
      return undefined;
  }
}

function lookupAnswer(request: OracleLine, algorithm: StagingAlgorithm): Pair {
  const found = algorithm.lookup(request.lookup);
  const discriminators = new Set(found.flatMap((schema) => schema.discriminators));
  return [
    { schemas: sorted(found.map(({ id }) => id)), discriminators: sorted(discriminators) },
    { schemas: sorted(request.schemas), discriminators: sorted(request.discriminators) },
  ];
}

function schemaAnswer(request: OracleLine, algorithm: StagingAlgorithm): Pair {
  const mappings = algorithm.mappingKeys(request.schema).map(({ id, inputs, outputs, tables }) => [
    id,
    {
      inputs: sorted(inputs),
      outputs: sorted(outputs),
      tables: tables.map((path) => ({ id: path.id, inputs: sorted(path.inputs), outputs: sorted(path.outputs) })),
    },
  ]);
  const made = algorithm.mappingKeys(request.schema).flatMap(({ outputs }) => [...outputs]);
  return [
    {
      inputs: sorted(algorithm.requiredKeys(request.schema)),
      outputs: sorted(algorithm.outputs(request.schema).map(({ key }) => key)),
      engine_outputs: sorted(new Set(made)),
      involved_tables: sorted(algorithm.involvedTables(request.schema)),
      engine_involved_tables: sorted(algorithm.reachableTables(request.schema)),
      mappings: Object.fromEntries(mappings) as unknown,
    },
    {
      inputs: request.inputs,
      outputs: request.outputs,
      engine_outputs: request.engine_outputs,
      involved_tables: request.involved_tables,
      engine_involved_tables: request.engine_involved_tables,
      mappings: request.mappings,
    },
  ];
}

/** A fact per error; the message counts only where the oracle has one, because other wording is free. */
function errorFacts(errors: readonly OracleError[], hasMessage: (error: OracleError) => boolean): string[] {
  return errors
    .map((error) => JSON.stringify([error.type, error.table, error.columns, error.key, hasMessage(error) ? error.message : undefined]))
    .sort();
}

function stageFacts(stage: StageResult, expected: readonly OracleError[]): unknown {
  const texts = new Set(expected.map(({ message }) => message));
  return {
    result: stage.result,
    schemaId: stage.schemaId,
    output: { ...stage.output },
    errors: errorFacts(stage.errors, ({ type, message }) => type === 'STAGING_ERROR' && texts.has(message)),
    path: stage.path,
  };
}

function expectedStage(request: OracleLine): unknown {
  return {
    result: request.result,
    schemaId: request.schema_id ?? null,
    output: request.output,
    errors: errorFacts(request.errors, ({ message }) => message !== undefined),
    path: request.path,
  };
}
