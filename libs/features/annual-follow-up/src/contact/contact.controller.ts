import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { ContactReadingService } from './contact-reading.service.js';
import { ContactHistoryView, ContactsToReviewPage, RecordedContactView, ReplyFormView, ReplyResultsView } from './contact-view.contract.js';
import { ContactWithdrawalService } from './contact-withdrawal.service.js';
import { ContactsToReviewQuery, ContactWithdrawal, NewContact, NewReplies, ReplyFormQuery } from './contact.contract.js';
import { ContactService } from './contact.service.js';

@ApiTags('follow-up')
@Controller('follow-up')
export class ContactController {
  constructor(
    private readonly contacts: ContactService,
    private readonly withdrawals: ContactWithdrawalService,
    private readonly reading: ContactReadingService,
  ) {}

  @Post('patients/:patientId/contacts')
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-recorded')
  @ApiCreatedResponse({ type: RecordedContactView })
  record(
    @CurrentActor() actor: Actor,
    @Param('patientId', rowId('patient')) id: string,
    @Body() contact: NewContact,
  ): Promise<RecordedContactView> {
    return this.contacts.record(actor, id, contact);
  }

  @Get('patients/:patientId/contacts')
  @Allow('follow-up.read')
  @Discloses('follow-up.contacts-opened')
  @ApiOkResponse({ type: [ContactHistoryView] })
  history(@CurrentActor() actor: Actor, @Param('patientId', rowId('patient')) id: string): Promise<ContactHistoryView[]> {
    return this.reading.history(actor, id);
  }

  @Get('patients/:patientId/reply-form')
  @Allow('follow-up.record')
  @Discloses('follow-up.reply-form-opened')
  @ApiOkResponse({ type: ReplyFormView })
  replyForm(
    @CurrentActor() actor: Actor,
    @Param('patientId', rowId('patient')) id: string,
    @Query() { facilityId }: ReplyFormQuery,
  ): Promise<ReplyFormView> {
    return this.reading.replyForm(actor, id, facilityId);
  }

  @Post('replies')
  @HttpCode(200)
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-recorded')
  @ApiOkResponse({ type: ReplyResultsView })
  recordMany(@CurrentActor() actor: Actor, @Body() replies: NewReplies): Promise<ReplyResultsView> {
    return this.contacts.recordMany(actor, replies);
  }

  @Get('contacts-to-review')
  @Allow('follow-up.read')
  @Discloses('follow-up.contacts-to-review-listed')
  @ApiOkResponse({ type: ContactsToReviewPage })
  toReview(@CurrentActor() actor: Actor, @Query() query: ContactsToReviewQuery): Promise<ContactsToReviewPage> {
    return this.reading.toReview(actor, query);
  }

  @Post('contacts/:contactId/reviewed')
  @HttpCode(204)
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-reviewed')
  @ApiNoContentResponse()
  reviewed(@CurrentActor() actor: Actor, @Param('contactId', rowId('contact')) id: string): Promise<void> {
    return this.withdrawals.review(actor, id);
  }

  @Post('contacts/:contactId/withdraw')
  @HttpCode(200)
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-withdrawn')
  @ApiOkResponse({ type: RecordedContactView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('contactId', rowId('contact')) id: string,
    @Body() { reason }: ContactWithdrawal,
  ): Promise<RecordedContactView> {
    return this.withdrawals.withdraw(actor, id, reason);
  }
}
