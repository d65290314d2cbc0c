import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { itemsSchema } from '../abstract/stage.contract.js';
import { AreItemValues } from '../items/item-values.js';

/** What a comparison of two tumors comes to. */
export const COMPARISON_RESULTS = ['single', 'multiple', 'questionable', 'invalid'] as const;
/** What a rule decides when its question is answered with yes. */
const OUTCOMES = ['single', 'multiple'] as const;
/** How the question of a rule was answered. */
const ANSWERS = ['no', 'yes', 'unknown', 'review'] as const;
/** Which of two tumors. */
const TUMORS = ['first', 'second'] as const;
/** By what the answer was found. */
const REASONS = ['rule', 'different groups', 'no group', 'all items equal', 'invalid item'] as const;
/** What would settle a questionable pair. */
const MISSING_FACTS = [
  'dates of diagnosis',
  'sides',
  'exact site',
  'histology in the tables',
  'number of tumors',
  'genetic type',
  'biopsies',
  'treatment',
  'hematopoietic reference pack',
  'review',
] as const;

/** Two tumors to compare without storing anything. Only the coded items that the rules read have an effect. */
export class TumorsToCompare {
  @ApiProperty({ ...itemsSchema, example: { primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3', laterality: '1' } })
  @IsObject({ message: 'first must map item ids to coded values.' })
  @AreItemValues()
  first: Record<string, string | null>;

  @ApiProperty({ ...itemsSchema, example: { primarySite: 'C502', histologicTypeIcdO3: '8520', behaviorCodeIcdO3: '3', laterality: '2' } })
  @IsObject({ message: 'second must map item ids to coded values.' })
  @AreItemValues()
  second: Record<string, string | null>;
}

/** Chapter of the rules that both tumors belong to. */
export class PrimaryGroupView {
  @ApiProperty({ example: 'str_2018_and_later_breast' }) readonly id: string;
  @ApiProperty({ example: 'Breast' }) readonly name: string;
}

/** One rule. */
export class PrimaryRuleView {
  @ApiProperty({ description: 'Number in the manual, such as M7; empty where the manual numbers none' }) readonly id: string;
  @ApiProperty() readonly question: string;
  @ApiProperty({ enum: OUTCOMES, description: 'What yes means' }) readonly outcome: (typeof OUTCOMES)[number];
}

/** One rule that was asked. */
export class AskedRuleView extends PrimaryRuleView {
  @ApiProperty({ enum: ANSWERS, description: 'unknown: the facts are not coded; review: a person has to decide' })
  readonly answer: (typeof ANSWERS)[number];
}

/** Something to look up to settle a questionable pair. */
export class MissingFactView {
  @ApiProperty({ enum: MISSING_FACTS }) readonly code: (typeof MISSING_FACTS)[number];
  @ApiProperty({ description: 'What to do, in a sentence' }) readonly text: string;
}

/** The item that keeps two tumors from being compared. */
export class UnusableItemView {
  @ApiProperty({ enum: TUMORS }) readonly tumor: (typeof TUMORS)[number];
  @ApiProperty({ description: 'Item id' }) readonly item: string;
  @ApiProperty() readonly message: string;
}

/** Whether two tumors are one primary, by which rule, and every rule that was asked. */
export class PrimaryComparisonView {
  @ApiProperty({ enum: COMPARISON_RESULTS }) readonly result: (typeof COMPARISON_RESULTS)[number];
  @ApiProperty({ enum: REASONS }) readonly reason: (typeof REASONS)[number];
  @ApiProperty({ description: 'The result and its reason in a sentence' }) readonly explanation: string;
  @ApiProperty({ type: PrimaryGroupView, nullable: true }) readonly group: PrimaryGroupView | null;
  @ApiProperty({
    type: PrimaryRuleView,
    nullable: true,
    description: 'The rule that decided; of a questionable pair the first that could not be',
  })
  readonly rule: PrimaryRuleView | null;
  @ApiProperty({ type: [AskedRuleView], description: 'In the order of the manual' }) readonly asked: readonly AskedRuleView[];
  @ApiProperty({ type: [MissingFactView] }) readonly missing: readonly MissingFactView[];
  @ApiProperty({ type: UnusableItemView, nullable: true }) readonly invalid: UnusableItemView | null;
}

/** What a tumor counts by the international rules of 2004. */
export class IarcPrimaryView {
  @ApiProperty({ enum: ['0', '1', '9'], description: 'Code of iarcMpIndicator: 1 counts, 0 duplicates another, 9 is not malignant' })
  readonly indicator: '0' | '1' | '9';
  @ApiProperty() readonly siteGroup: string;
  @ApiProperty({ type: Number, nullable: true, description: '1 to 17; null when the histology is in no group' })
  readonly histologyGroup: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The tumor it duplicates: its id, or first or second' })
  readonly duplicateOf: string | null;
}

/** The answer for two given tumors. */
export class ComparedTumorsView extends PrimaryComparisonView {
  @ApiProperty({ type: [IarcPrimaryView], description: 'Of the first and of the second tumor' }) readonly iarc: readonly IarcPrimaryView[];
  @ApiProperty({ type: String, nullable: true, description: 'Release of the hematopoietic pair tables; null when none is installed' })
  readonly hematopoieticPack: string | null;
}

/** Two tumors of a patient, the one diagnosed earlier first. */
export class TumorPairView extends PrimaryComparisonView {
  @ApiProperty() readonly firstTumorId: string;
  @ApiProperty() readonly secondTumorId: string;
}

/** One tumor of a patient with the items that the rules read. */
export class PatientTumorView {
  @ApiProperty() readonly tumorId: string;
  @ApiProperty({ type: [String], description: 'Abstracts of this tumor that the reader may see' }) readonly abstractIds: readonly string[];
  @ApiProperty(itemsSchema) readonly items: Readonly<Record<string, string>>;
  @ApiProperty({ type: IarcPrimaryView }) readonly iarc: IarcPrimaryView;
}

/** The tumors of a patient, each compared with each. */
export class PatientPrimariesView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty({ type: [PatientTumorView], description: 'In the order of diagnosis' }) readonly tumors: readonly PatientTumorView[];
  @ApiProperty({ type: [TumorPairView] }) readonly pairs: readonly TumorPairView[];
  @ApiProperty({ type: String, nullable: true, description: 'Release of the hematopoietic pair tables; null when none is installed' })
  readonly hematopoieticPack: string | null;
}
