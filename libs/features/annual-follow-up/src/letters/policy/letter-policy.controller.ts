import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { serialId } from '#platform/http';
import { LetterPolicyChange, LetterPolicyView } from './letter-policy.contract.js';
import { LetterPolicyService } from './letter-policy.service.js';

const facility = serialId('facility');

@ApiTags('letters')
@Controller('follow-up/letter-policies')
export class LetterPolicyController {
  constructor(private readonly policies: LetterPolicyService) {}

  @Get(':facilityId')
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiOkResponse({ type: LetterPolicyView })
  policy(@CurrentActor() actor: Actor, @Param('facilityId', facility) facilityId: number): Promise<LetterPolicyView> {
    return this.policies.view(actor, facilityId);
  }

  @Put(':facilityId')
  @Allow('follow-up.manage')
  @Discloses('follow-up.letter-policy-saved')
  @ApiOkResponse({ type: LetterPolicyView })
  savePolicy(
    @CurrentActor() actor: Actor,
    @Param('facilityId', facility) facilityId: number,
    @Body() policy: LetterPolicyChange,
  ): Promise<LetterPolicyView> {
    return this.policies.save(actor, facilityId, policy);
  }
}
