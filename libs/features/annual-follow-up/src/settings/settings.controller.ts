import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { FollowUpSettingView, NewSettingValue } from './settings.contract.js';
import { FollowUpSettingsService } from './settings.service.js';

@ApiTags('follow-up')
@Controller('follow-up/settings')
export class FollowUpSettingsController {
  constructor(private readonly settings: FollowUpSettingsService) {}

  @Get()
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [FollowUpSettingView] })
  list(@CurrentActor() actor: Actor): Promise<FollowUpSettingView[]> {
    return this.settings.list(actor);
  }

  @Put()
  @Allow('follow-up.manage')
  @Discloses('follow-up.setting-changed')
  @ApiOkResponse({ type: FollowUpSettingView })
  set(@CurrentActor() actor: Actor, @Body() value: NewSettingValue): Promise<FollowUpSettingView> {
    return this.settings.set(actor, value);
  }
}
