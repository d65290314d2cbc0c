import { ApiProperty } from '@nestjs/swagger';

class DerivedValueView {
  @ApiProperty({ description: 'XML id, or the name its publisher gives a recode' }) readonly item: string;
  @ApiProperty() readonly value: string;
  @ApiProperty() readonly algorithm: string;
  @ApiProperty() readonly version: string;
}

class PackInUseView {
  @ApiProperty({ example: 'nhia-names' }) readonly kind: string;
  @ApiProperty() readonly release: string;
  @ApiProperty({ description: 'SHA-256 of its content, hexadecimal' }) readonly sha256: string;
}

/** Everything derived of one primary and its patient, and what derived it. */
export class DerivedValuesView {
  @ApiProperty() readonly tumorId: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Survival is measured up to 31 December of this year; null when nothing is derived yet',
  })
  readonly studyEndYear: number | null;
  @ApiProperty({ type: [PackInUseView], description: 'Reference packs that were in use' }) readonly packs: readonly PackInUseView[];
  @ApiProperty({ type: [DerivedValueView], description: 'By algorithm; what is blank is not listed' })
  readonly values: readonly DerivedValueView[];
}
