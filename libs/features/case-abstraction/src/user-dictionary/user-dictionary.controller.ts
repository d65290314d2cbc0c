import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { InstallUserDictionary, UserDictionaryView } from './user-dictionary.contract.js';
import { UserDictionaryService } from './user-dictionary.service.js';

@ApiTags('user-dictionaries')
@Controller('user-dictionaries')
export class UserDictionaryController {
  constructor(private readonly dictionaries: UserDictionaryService) {}

  @Get()
  @Allow('dictionary.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [UserDictionaryView] })
  listUserDictionaries(@CurrentActor() actor: Actor): Promise<UserDictionaryView[]> {
    return this.dictionaries.list(actor);
  }

  @Post()
  @Allow('dictionary.install')
  @Discloses('dictionary.installed')
  @ApiCreatedResponse({ type: UserDictionaryView })
  installUserDictionary(@CurrentActor() actor: Actor, @Body() body: InstallUserDictionary): Promise<UserDictionaryView> {
    return this.dictionaries.install(actor, body);
  }
}
