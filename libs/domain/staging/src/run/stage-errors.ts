import type { Context } from './context.js';
import type { PreparedInput } from '../schema/prepared-schema.js';
import type { Endpoint, PreparedTable } from '../table/prepared-table.js';
import { trimControl } from '../table/cell.js';
import type { StageError } from '../stage-result.js';

/** The findings of a staging run, each with the facts that the format asks for and a sentence for a person. */
export const evaluationErrors = {
  unknownInput(key: string): StageError {
    return { type: 'UNKNOWN_INPUT', key, message: `\`${key}\` is not an input of this schema.` };
  },

  invalidInput(input: PreparedInput, value: string, table: string): StageError {
    const type = input.definition.usedForStaging ? 'INVALID_REQUIRED_INPUT' : 'INVALID_NON_REQUIRED_INPUT';
    return {
      type,
      key: input.key,
      table,
      message: `${input.definition.name} (\`${input.key}\`) is \`${value}\`, which is not a code of table ${table}.`,
    };
  },

  invalidOutput(key: string, table: string, value: string | null): StageError {
    return {
      type: 'INVALID_OUTPUT',
      key,
      table,
      message: `Derived \`${key}\` is \`${shown(value)}\`, which is not a code of table ${table}.`,
    };
  },

  tableOfItemMissing(key: string, table: string): StageError {
    return { type: 'UNKNOWN_TABLE', key, message: `\`${key}\` names table \`${table}\`, which is not in the algorithm.` };
  },

  noDefault(key: string, table: string): StageError {
    return { type: 'MATCH_NOT_FOUND', key, message: `Table ${table} gives no default for \`${key}\`.` };
  },

  unknownInputMapping(key: string, table: string): StageError {
    return { type: 'UNKNOWN_INPUT_MAPPING', key, table, message: `Table ${table} needs \`${key}\`, which has no value here.` };
  },

  unknownTable(path: string, table: string): StageError {
    return { type: 'UNKNOWN_TABLE', table, message: `Table \`${table}\`, needed by ${path}, is not in the algorithm.` };
  },

  infiniteLoop(path: string, table: string): StageError {
    return { type: 'INFINITE_LOOP', table, message: `Table ${table} leads back to itself from ${path}.` };
  },

  matchNotFound(table: PreparedTable, context: Context): StageError {
    const message = `No row of table ${table.id} matches ${inputValues(table, context)}.`;
    return { type: 'MATCH_NOT_FOUND', table: table.id, columns: table.endpointKeys, message };
  },

  stagingError(table: PreparedTable, endpoint: Endpoint, context: Context): StageError {
    const { text, resultKey, columns } = endpoint;
    const message =
      text !== null && text !== ''
        ? text
        : `Table ${table.id} defines no \`${resultKey}\` for the combination ${inputValues(table, context)}.`;
    return { type: 'STAGING_ERROR', table: table.id, columns, message };
  },
};

function shown(value: string | null): string {
  const text = value === null ? '' : trimControl(value);
  return text === '' ? '<blank>' : text;
}

function inputValues(table: PreparedTable, context: Context): string {
  let values = '';
  for (let index = 0; index < table.inputSlots.length; index++) {
    const slot = table.inputSlots[index] ?? -1;
    values += (index === 0 ? '' : ',') + shown(context.text(slot));
  }
  return values;
}
