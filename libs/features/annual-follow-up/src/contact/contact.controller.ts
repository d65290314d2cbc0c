import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { FollowUpPatientView } from '../people/follow-up.contract.js';
import { NewContact } from './contact.contract.js';
import { ContactService } from './contact.service.js';

@ApiTags('follow-up')
@Controller('follow-up')
export class ContactController {
  constructor(private readonly contacts: ContactService) {}

  @Post('patients/:patientId/contacts')
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-recorded')
  @ApiCreatedResponse({ type: FollowUpPatientView })
  record(
    @CurrentActor() actor: Actor,
    @Param('patientId', rowId('patient')) id: string,
    @Body() contact: NewContact,
  ): Promise<FollowUpPatientView> {
    return this.contacts.record(actor, id, contact);
  }
}
