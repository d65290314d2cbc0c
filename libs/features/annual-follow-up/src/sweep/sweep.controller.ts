import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { SweepStartedView, SweepView } from './sweep.contract.js';
import { SweepService } from './sweep.service.js';

@ApiTags('follow-up')
@Controller('follow-up')
export class SweepController {
  constructor(private readonly sweeps: SweepService) {}

  @Post('sweep')
  @HttpCode(202)
  @Allow('follow-up.sweep')
  @Discloses('follow-up.sweep-started')
  @ApiAcceptedResponse({ type: SweepStartedView })
  sweep(@CurrentActor() actor: Actor): Promise<SweepStartedView> {
    return this.sweeps.start(actor);
  }

  @Get('sweeps')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [SweepView] })
  sweepList(@CurrentActor() actor: Actor): Promise<SweepView[]> {
    return this.sweeps.list(actor);
  }
}
