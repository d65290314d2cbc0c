import type { ExplainedCondition, ExplainedOutput, ExplainedStep, StageExplanation } from './explain-stage.js';
import type { StageOutcome, StepEffect, ValueOrigin } from '../stage-result.js';

const FAILURES: Readonly<Record<Exclude<StageOutcome, 'STAGED'>, string>> = {
  FAILED_MISSING_SITE_OR_HISTOLOGY: 'site or histology is missing.',
  FAILED_NO_MATCHING_SCHEMA: 'no schema takes this site, histology and discriminators.',
  FAILED_MULITPLE_MATCHING_SCHEMAS: 'several schemas take this site and histology; a discriminator is missing.',
  FAILED_INVALID_YEAR_DX: 'the schema does not take this year of diagnosis.',
  FAILED_INVALID_INPUT: 'an input is not accepted.',
};

/**
 * An explanation as lines for a person: how the schema was chosen, then per derived item the rows behind it in order, then the findings.
 * Rows are counted from 1.
 * @returns lines without line ends; steps are indented by two blanks
 */
export function explanationText(explanation: StageExplanation): string[] {
  const { stage } = explanation;
  const lines = [schemaLine(explanation)];
  if (stage.result !== 'STAGED') lines.push(`Not staged: ${FAILURES[stage.result]}`);
  for (const output of explanation.outputs) lines.push(...outputLines(output, explanation.steps));
  if (stage.errors.length > 0) lines.push('Findings:', ...stage.errors.map(({ message }) => `  ${message}`));
  return lines;
}

function schemaLine({ algorithm, release, stage, schemaName, selection }: StageExplanation): string {
  if (stage.schemaId === null || selection === undefined) return `No schema of ${algorithm} ${release} was chosen.`;
  const schema = `${schemaName ?? stage.schemaId} (${stage.schemaId}, ${algorithm} ${release})`;
  return selection.row < 0
    ? `Schema ${schema} was given.`
    : `Schema ${schema} was chosen by row ${selection.row + 1} of table ${selection.tableId}: ${conditionsText(selection.conditions)}.`;
}

function outputLines({ key, name, value, origin, chain }: ExplainedOutput, steps: readonly ExplainedStep[]): string[] {
  const head = `${name} (${key}) is ${shown(value)}`;
  if (typeof origin !== 'number') return [`${head}: ${originText(origin)}.`];
  return [`${head}:`, ...chain.flatMap((index) => (steps[index] === undefined ? [] : [`  ${stepLine(steps[index])}`]))];
}

function stepLine({ tableId, tableName, purpose, row, conditions, referenced, effects }: ExplainedStep): string {
  const table = tableName === tableId ? `Table ${tableId}` : `Table ${tableName} (${tableId})`;
  const held = [...conditions.map(conditionText), ...referenced.map(({ key, value }) => `${key} is ${shown(value)}`)];
  const asked = held.length === 0 ? 'every case' : held.join(', ');
  if (purpose !== 'value') return `${table} ${row < 0 ? 'has no row' : `has row ${row + 1}`} for ${asked}, so that these tables take part.`;
  if (row < 0) return `${table} has no row for ${asked}.`;
  return `${table}, row ${row + 1}: ${asked}; ${effects.map(effectText).join(', ') || 'nothing follows'}.`;
}

function conditionsText(conditions: readonly ExplainedCondition[]): string {
  return conditions.map(conditionText).join(', ');
}

function conditionText({ key, value, cell, origin }: ExplainedCondition): string {
  const where = origin === 'default' && value !== '' ? ' (default)' : '';
  const held = `${key} is ${shown(value)}${where}`;
  if (cell === undefined || cell === value) return held;
  return cell === null || cell === '*' ? `${held} (any)` : `${held} (row takes ${cell === '' ? 'blank' : cell})`;
}

function effectText(effect: StepEffect): string {
  switch (effect.kind) {
    case 'VALUE':
      return effect.value === undefined
        ? `${effect.key} is removed`
        : `${effect.key} becomes ${shown(effect.value)}${copiedText(effect.copiedFrom)}`;
    case 'JUMP':
      return `goes on with table ${effect.text}`;
    case 'ERROR':
      return effect.text === '' ? `${effect.column} is not defined for this combination` : effect.text;
    case 'STOP':
      return 'ends here';
    case 'MATCH':
      return 'matches';
  }
}

function copiedText(from: string | undefined): string {
  return from === undefined ? '' : ` as ${from}`;
}

function originText(origin: Exclude<ValueOrigin, number>): string {
  return { given: 'as given', default: 'no table wrote it, it is the default', initial: 'the start value of its program' }[origin];
}

function shown(value: string | null | undefined): string {
  return value === undefined || value === null || value === '' ? 'blank' : value;
}
