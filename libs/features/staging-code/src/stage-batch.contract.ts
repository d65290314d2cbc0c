import { ApiProperty } from '@nestjs/swagger';

/** An item that was not accepted. */
export class RejectedItemView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly message: string;
}

/** What became of one case of a batch. */
export class BatchStageView {
  @ApiProperty({ enum: ['staged', 'not-staged', 'rejected'] }) readonly status: 'staged' | 'not-staged' | 'rejected';
  @ApiProperty({ type: String, nullable: true }) readonly reasonCode: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly algorithm: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly release: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly schemaId: string | null;
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) readonly derived: Readonly<Record<string, string>>;
  @ApiProperty({ type: [RejectedItemView], description: 'Items that cannot be what they are; such a case is not staged' })
  readonly rejected: readonly RejectedItemView[];
  @ApiProperty({ type: [String], description: 'Findings of the algorithm, in sentences' }) readonly findings: readonly string[];
}

/** A batch staged without storing anything, in the order of its lines. */
export class StageBatchView {
  @ApiProperty() readonly cases: number;
  @ApiProperty() readonly staged: number;
  @ApiProperty({ type: [BatchStageView] }) readonly results: readonly BatchStageView[];
}
