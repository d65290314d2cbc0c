import { ApiProperty } from '@nestjs/swagger';

/** Free map of item id to coded value, as OpenAPI sees it. */
export const itemsSchema = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** One input of the schema a case is staged with. */
export class StageInputView {
  /** Item id. */
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  /** Whether staging reads it. */
  @ApiProperty() used: boolean;
}

/** One answer and the schemas that stay possible with it. */
export class StageAnswerView {
  /** A code or a range, such as `2018-2022`. */
  @ApiProperty() value: string;
  /** What the code means in the release; null when it does not say. */
  @ApiProperty({ type: String, nullable: true }) label: string | null;
  /** Names of the schemas. */
  @ApiProperty({ type: [String] }) schemas: readonly string[];
}

/** An item that must be coded before one schema is left, with the codes that decide. */
export class StageQuestionView {
  @ApiProperty() id: string;
  @ApiProperty({ type: [String] }) values: readonly string[];
  @ApiProperty({ type: [StageAnswerView] }) answers: readonly StageAnswerView[];
}

/** Something the algorithm could not do with an input. */
export class StageErrorView {
  @ApiProperty() type: string;
  @ApiProperty({ required: false }) key?: string;
  @ApiProperty() message: string;
}

/** What a further algorithm made of the case, such as the pediatric one beside EOD. What it derived is among the derived items of the stage. */
export class AdditionalStageView {
  @ApiProperty({ enum: ['staged', 'not-staged'] }) status: 'staged' | 'not-staged';
  /** Why it is not staged, as a code and in words; null when it is. */
  @ApiProperty({ type: String, nullable: true }) reasonCode: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) algorithm: string | null;
  @ApiProperty({ type: String, nullable: true }) release: string | null;
  @ApiProperty({ type: String, nullable: true }) schemaId: string | null;
  @ApiProperty({ type: String, nullable: true }) schemaName: string | null;
  @ApiProperty({ type: [StageInputView] }) inputs: readonly StageInputView[];
  @ApiProperty({ type: [StageQuestionView] }) ask: readonly StageQuestionView[];
  @ApiProperty({ type: [StageErrorView] }) errors: readonly StageErrorView[];
  /** Tables evaluated, in order. */
  @ApiProperty({ type: [String] }) path: readonly string[];
}

/** Coded items that the present schema does not ask for: left from another schema, kept, and shown again with it. */
export class KeptItemsView {
  /** Item ids. */
  @ApiProperty({ type: [String] }) items: readonly string[];
  /** The schema they belong to, where just one has all of them. */
  @ApiProperty({ type: String, nullable: true }) schemaName: string | null;
}

/** The derived stage of a case and how it came about. */
export class StageView extends AdditionalStageView {
  @ApiProperty(itemsSchema) derived: Readonly<Record<string, string>>;
  /** Empty for most cases. */
  @ApiProperty({ type: [AdditionalStageView] }) additional: readonly AdditionalStageView[];
  @ApiProperty({ type: KeptItemsView }) kept: KeptItemsView;
}

/** An edit asks for an item that is not coded yet, or objects to what is coded. */
export const EDIT_KINDS = ['missing-item', 'failing-edit'] as const;

/** One failing edit. */
export class EditView {
  @ApiProperty() editId: string;
  @ApiProperty({ enum: EDIT_KINDS }) kind: (typeof EDIT_KINDS)[number];
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['error', 'warning'] }) severity: 'error' | 'warning';
  @ApiProperty({ type: [String] }) items: readonly string[];
  @ApiProperty() message: string;
  /** The item that may over-ride this edit. */
  @ApiProperty({ required: false }) overRide?: string;
  /** Codes of that item that over-ride this edit; which one says why the case stands as coded. Empty without such an item. */
  @ApiProperty({ type: [String] }) overRideCodes: readonly string[];
  @ApiProperty() overridden: boolean;
}

/** An item that is still to be coded before the abstract is complete. */
export class MissingItemView {
  @ApiProperty() id: string;
  @ApiProperty() message: string;
}
