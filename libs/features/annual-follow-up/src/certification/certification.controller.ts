import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { CertificationQuery, CertificationView } from './certification.contract.js';
import { CertificationService } from './certification.service.js';

@ApiTags('follow-up')
@Controller('follow-up/certification')
export class CertificationController {
  constructor(private readonly certification: CertificationService) {}

  @Get()
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: CertificationView })
  panel(@CurrentActor() actor: Actor, @Query() { year }: CertificationQuery): Promise<CertificationView> {
    return this.certification.panel(actor, year);
  }
}
