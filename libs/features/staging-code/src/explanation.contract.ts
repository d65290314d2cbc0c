import { ApiProperty } from '@nestjs/swagger';
import type { ExplainedOutput, ExplainedStep, ExplainedTable, OutputDefinition, StageChange, ValueOrigin } from '#domain/staging';
import { StageView } from '#features/case-abstraction';

const ORIGINS = ['given', 'default', 'initial', 'step'] as const;

/** What one cell of a row asked for and what the case held. */
export class ConditionView {
  @ApiProperty({ description: 'Key of the algorithm' }) readonly key: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null when the case has no value' }) readonly value: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The cell as written; null takes anything, and stands for no row, too' })
  readonly cell: string | null;
  @ApiProperty({ enum: ORIGINS, description: 'Where the value came from' }) readonly from: (typeof ORIGINS)[number];
  @ApiProperty({ type: Number, nullable: true, description: 'The step that wrote it, from 0' }) readonly step: number | null;
}

/** What a row did. */
export class EffectView {
  @ApiProperty({ enum: ['VALUE', 'JUMP', 'ERROR', 'STOP', 'MATCH'] }) readonly kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Key that a VALUE wrote' }) readonly key: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Value written, table jumped to, or message' }) readonly text: string | null;
}

/** A table of the chain with the row that decided. */
export class ExplainedTableView {
  @ApiProperty() readonly tableId: string;
  @ApiProperty() readonly tableName: string;
  @ApiProperty({ description: 'From 1, as a person counts; 0 for no matching row' }) readonly row: number;
  @ApiProperty({ type: [ConditionView] }) readonly conditions: readonly ConditionView[];
}

/** One evaluated table. */
export class ExplainedStepView extends ExplainedTableView {
  @ApiProperty({ enum: ['value', 'inclusion', 'exclusion'] }) readonly purpose: string;
  @ApiProperty({ type: [EffectView] }) readonly effects: readonly EffectView[];
}

/** A derived value with the rows behind it. */
export class ExplainedOutputView {
  @ApiProperty() readonly key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Item id' }) readonly id: string | null;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true }) readonly value: string | null;
  @ApiProperty({ type: [Number], description: 'Positions in steps, from 0; the last one wrote the value. Empty for a default.' })
  readonly chain: readonly number[];
}

/** How what one algorithm made of some items comes about. */
export class ExplainedRunView {
  @ApiProperty({ type: String, nullable: true }) readonly algorithm: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly release: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly schemaId: string | null;
  @ApiProperty({ type: [String], description: 'The explanation in sentences' }) readonly text: readonly string[];
  @ApiProperty({ type: ExplainedTableView, nullable: true }) readonly selection: ExplainedTableView | null;
  @ApiProperty({ type: [ExplainedStepView] }) readonly steps: readonly ExplainedStepView[];
  @ApiProperty({ type: [ExplainedOutputView] }) readonly outputs: readonly ExplainedOutputView[];
}

/** How the stage of some items comes about. */
export class StageExplanationView extends ExplainedRunView {
  @ApiProperty({ type: StageView }) readonly stage: StageView;
  @ApiProperty({ type: [ExplainedRunView], description: 'What further algorithms made of it, such as the pediatric one' })
  readonly additional: readonly ExplainedRunView[];
}

/** Codes that have the same effect, from low to high of the code list. */
export class CodeSpanView {
  @ApiProperty() readonly low: string;
  @ApiProperty() readonly high: string;
}

/** One derived value that would be another. */
export class ChangedOutputView {
  @ApiProperty() readonly key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Item id' }) readonly id: string | null;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true }) readonly from: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to: string | null;
}

/** One item that would lead to another result with any of some codes. */
export class StageChangeView {
  @ApiProperty() readonly key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Item id' }) readonly id: string | null;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the case has now' }) readonly value: string | null;
  @ApiProperty({ type: [CodeSpanView] }) readonly codes: readonly CodeSpanView[];
  @ApiProperty({ description: 'Result code of the algorithm format, such as STAGED' }) readonly result: string;
  @ApiProperty({ type: String, nullable: true }) readonly schemaId: string | null;
  @ApiProperty({ type: [ChangedOutputView] }) readonly outputs: readonly ChangedOutputView[];
}

/** Which single changes of coded items lead to another result of one algorithm. */
export class RunChangesView {
  @ApiProperty({ type: String, nullable: true }) readonly algorithm: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly release: string | null;
  @ApiProperty({ type: [StageChangeView] }) readonly changes: readonly StageChangeView[];
  @ApiProperty({ description: 'Cases staged to find out' }) readonly tried: number;
  @ApiProperty({ description: 'Whether everything was tried' }) readonly complete: boolean;
}

/** Which single changes of coded items lead to another stage. */
export class StageChangesView extends RunChangesView {
  @ApiProperty({ type: [RunChangesView], description: 'Of further algorithms, such as the pediatric one' })
  readonly additional: readonly RunChangesView[];
}

/** A table of the chain as the screen shows it. */
export function tableView({ tableId, tableName, row, conditions }: ExplainedTable): ExplainedTableView {
  return {
    ...{ tableId, tableName, row: row + 1 },
    conditions: conditions.map(({ key, name, value, cell, origin }) => ({
      key,
      name,
      value: value ?? null,
      cell: cell ?? null,
      ...originView(origin),
    })),
  };
}

/** A step as the screen shows it. */
export function stepView(step: ExplainedStep): ExplainedStepView {
  const effects = step.effects.map((effect): EffectView => {
    if (effect.kind === 'VALUE') return { kind: effect.kind, key: effect.key, text: effect.value ?? null };
    return { kind: effect.kind, key: null, text: 'text' in effect ? effect.text : null };
  });
  const { tableId, tableName, row, conditions } = tableView(step);
  return { tableId, tableName, row, conditions, purpose: step.purpose, effects };
}

/** A derived value as the screen shows it. */
export function outputView({ key, name, naaccrXmlId, value, chain }: ExplainedOutput): ExplainedOutputView {
  return { key, id: naaccrXmlId ?? null, name, value, chain };
}

/** A possible change as the screen shows it; the definitions name what it changes. */
export function changeView(
  { naaccrXmlId, value, outputs, ...change }: StageChange,
  definitions: readonly OutputDefinition[],
): StageChangeView {
  const changed = outputs.map(({ key, from, to }) => {
    const definition = definitions.find((one) => one.key === key);
    return { key, id: definition?.naaccrXmlId ?? null, name: definition?.name ?? key, from: from ?? null, to: to ?? null };
  });
  return { ...change, id: naaccrXmlId ?? null, value: value ?? null, outputs: changed };
}

function originView(origin: ValueOrigin): Pick<ConditionView, 'from' | 'step'> {
  return typeof origin === 'number' ? { from: 'step', step: origin } : { from: origin, step: null };
}
