import type { ExplainedStep, SchemaView, ExplainedRun } from '../api/contract.js';
import { derivedLabel, itemName, keyWords, valueText } from './stage-words.js';

/** A value that a row looked at. */
export interface HeldValue {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly value: string;
  /** It was not coded; the algorithm took this. */
  readonly isDefault: boolean;
}

/** One table of the chain in plain words. */
export interface StepWords {
  readonly held: readonly HeldValue[];
  readonly outcome: readonly string[];
  /** For those who look it up in the manual. */
  readonly table: string;
  readonly row: string;
}

interface Named {
  readonly id: string | null;
  readonly name: string;
}

/** Names of the keys of a schema: items by the dictionary, what tables hand on by their own words. */
export function keyNames(schema: SchemaView | undefined, { outputs }: ExplainedRun): (key: string) => Named {
  const known = new Map<string, Named>([...(schema?.inputs ?? []), ...outputs].map(({ key, id, name }) => [key, { id, name }]));
  return (key) => {
    const named = known.get(key);
    return named === undefined ? { id: null, name: keyWords(key) } : { id: named.id, name: itemName(named.id, named.name) };
  };
}

/** A step as it is told: what it looked at, and what followed. Cells that take anything are left out. */
export function stepWords(step: ExplainedStep, nameOf: (key: string) => Named): StepWords {
  const deciding = step.conditions.filter(({ cell }) => cell !== null && cell !== '*');
  return {
    held: deciding.map(({ key, value, from }) => ({ key, ...nameOf(key), value: valueText(value), isDefault: from === 'default' })),
    outcome: step.purpose === 'value' ? outcomesOf(step, nameOf) : [takesPart(step)],
    table: step.tableName,
    row: step.row === 0 ? 'no row fits' : `row ${step.row}`,
  };
}

function takesPart({ row }: ExplainedStep): string {
  return row === 0 ? 'nothing speaks against it: the next tables count' : 'the next tables count';
}

function outcomesOf({ row, effects }: ExplainedStep, nameOf: (key: string) => Named): string[] {
  if (row === 0) return ['nothing follows'];
  const told = effects.flatMap(({ kind, key, text }) => {
    switch (kind) {
      case 'VALUE':
        return [writtenText(nameOf(key ?? ''), text)];
      case 'JUMP':
        return ['another table decides'];
      case 'ERROR':
        return [text ?? 'not defined for this combination'];
      case 'STOP':
        return ['the search ends'];
      default:
        return [];
    }
  });
  // A row of Collaborative Stage leads to several tables at once.
  return [...new Set(told)];
}

function writtenText({ id, name }: Named, text: string | null): string {
  const value = valueText(text);
  const label = derivedLabel(id, value);
  return label === undefined ? `${name} ${value}` : `${name} ${value}, ${label}`;
}
