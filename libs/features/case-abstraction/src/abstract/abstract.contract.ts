import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateIf } from 'class-validator';
import { ABSTRACT_STATUSES, type AbstractStatus } from './abstract-status.js';
import { AreItemValues } from '../items/item-values.js';
import { EditView, itemsSchema, MissingItemView, StageView } from './stage.contract.js';

const nullableItems = { type: 'object', additionalProperties: { type: 'string', nullable: true } } as const;

/** A new abstract at one facility. */
export class CreateAbstract {
  @ApiProperty()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  facilityId: number;

  /** Item id to coded value; may be empty. */
  @ApiProperty(itemsSchema)
  @IsObject({ message: 'items must map item ids to coded values.' })
  @AreItemValues()
  items: Record<string, string | null>;
}

/** A change of items; `null` or `''` blanks an item. */
export class ChangeItems {
  /** Version of the abstract the values were typed on. */
  @ApiProperty()
  @IsInt({ message: 'version must be the version you hold.' })
  @Min(1, { message: 'version must be at least 1.' })
  version: number;

  @ApiProperty(nullableItems)
  @IsObject({ message: 'items must map item ids to coded values or null.' })
  @AreItemValues()
  items: Record<string, string | null>;

  @ApiProperty({ required: false, maxLength: 500 })
  @IsOptional()
  @IsString({ message: 'reason must be text.' })
  @MaxLength(500, { message: 'reason must be at most 500 characters.' })
  reason?: string;
}

/** Completes an abstract. */
export class CompleteAbstract {
  @ApiProperty()
  @IsInt({ message: 'version must be the version you hold.' })
  @Min(1, { message: 'version must be at least 1.' })
  version: number;
}

/** Opens a complete or submitted abstract again. */
export class ReopenAbstract extends CompleteAbstract {
  @ApiProperty({ maxLength: 500 })
  @IsString({ message: 'reason must be text.' })
  @IsNotEmpty({ message: 'reason must say why the abstract is reopened.' })
  @MaxLength(500, { message: 'reason must be at most 500 characters.' })
  reason: string;
}

/** Gives an abstract to a registrar, or to nobody. */
export class AssignAbstract extends CompleteAbstract {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((body: AssignAbstract) => body.ownerId !== null)
  @IsUUID(undefined, { message: 'ownerId must be the id of a user, or null.' })
  ownerId: string | null;
}

/** The facility of an abstract. */
export class AbstractFacilityView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() facilityNumber: string;
}

/** The registrar who works on it. */
export class OwnerView {
  @ApiProperty() id: string;
  @ApiProperty() fullName: string;
}

/** Another abstract of the same patient. */
export class OtherTumorView {
  @ApiProperty() abstractId: string;
  @ApiProperty({ type: String, nullable: true }) primarySite: string | null;
  @ApiProperty({ type: Number, nullable: true }) diagnosisYear: number | null;
  @ApiProperty({ enum: ABSTRACT_STATUSES }) status: AbstractStatus;
  @ApiProperty() facilityName: string;
}

/** One abstract with everything the screen needs. */
export class AbstractView {
  @ApiProperty() id: string;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ABSTRACT_STATUSES }) status: AbstractStatus;
  @ApiProperty({ type: AbstractFacilityView }) facility: AbstractFacilityView;
  @ApiProperty() patientId: string;
  @ApiProperty() tumorId: string;
  @ApiProperty({ type: OwnerView, nullable: true }) owner: OwnerView | null;
  /** All coded and sealed items with the derived ones. */
  @ApiProperty(itemsSchema) items: Readonly<Record<string, string>>;
  @ApiProperty({ type: StageView }) stage: StageView;
  @ApiProperty({ type: [EditView] }) edits: readonly EditView[];
  @ApiProperty({ type: [MissingItemView] }) missing: readonly MissingItemView[];
  /** What the reader may do with this abstract as it stands. */
  @ApiProperty({ type: [String] }) abilities: readonly string[];
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) completedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: Date | null;
  @ApiProperty({ type: [OtherTumorView] }) otherTumors: readonly OtherTumorView[];
}

/** One item with its value before and after; `null` is blank. */
export class ItemChangeView {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
}

/** What a change of items made different. */
export class ChangedAbstract {
  @ApiProperty() version: number;
  @ApiProperty({ enum: ABSTRACT_STATUSES }) status: AbstractStatus;
  /** Items that differ now, typed and derived ones. */
  @ApiProperty({ type: [ItemChangeView] }) changed: readonly ItemChangeView[];
  @ApiProperty(itemsSchema) derived: Readonly<Record<string, string>>;
  @ApiProperty({ type: StageView }) stage: StageView;
  @ApiProperty({ type: [EditView] }) edits: readonly EditView[];
  @ApiProperty({ type: [MissingItemView] }) missing: readonly MissingItemView[];
}

/** One save of an abstract. */
export class HistoryEntry {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ type: String, nullable: true }) userName: string | null;
  @ApiProperty() version: number;
  @ApiProperty() kind: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: [ItemChangeView] }) changes: readonly ItemChangeView[];
}
