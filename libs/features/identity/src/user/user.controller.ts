import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { rowId } from '#platform/http';
import type { Actor } from '../access/actor.js';
import { Allow, CurrentActor } from '../access/route-access.js';
import { CreatedUser, NewPassword, NewUser, UserChange, UserView } from './user.contract.js';
import { UserService } from './user.service.js';

@ApiTags('users')
@Controller('users')
@Allow('user.manage')
export class UserController {
  constructor(private readonly users: UserService) {}

  @Get()
  @Discloses('users.listed')
  @ApiOkResponse({ type: [UserView] })
  list(@CurrentActor() actor: Actor): Promise<UserView[]> {
    return this.users.list(actor);
  }

  @Post()
  @Discloses('user.created')
  @ApiCreatedResponse({ type: CreatedUser })
  create(@CurrentActor() actor: Actor, @Body() user: NewUser): Promise<CreatedUser> {
    return this.users.create(actor, user);
  }

  @Patch(':id')
  @Discloses('user.changed')
  @ApiOkResponse({ type: UserView })
  change(@CurrentActor() actor: Actor, @Param('id', rowId('user')) id: string, @Body() change: UserChange): Promise<UserView> {
    return this.users.change(actor, id, change);
  }

  @Post(':id/password')
  @HttpCode(200)
  @Discloses('user.password-reset')
  @ApiOkResponse({ type: NewPassword })
  resetPassword(@CurrentActor() actor: Actor, @Param('id', rowId('user')) id: string): Promise<NewPassword> {
    return this.users.resetPassword(actor, id);
  }
}
