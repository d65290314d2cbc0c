import { ApiProperty } from '@nestjs/swagger';
import { REPLY_TOPICS, type ReplyTopic, type WeighReason, type WeighVerdict } from '#domain/follow-up';
import { ContactView, FollowUpPatientView } from '../people/follow-up.contract.js';

const itemValues = { type: 'object', additionalProperties: { type: 'string' } } as const;
const VERDICTS: readonly WeighVerdict[] = ['replaced', 'kept', 'same', 'restored'];

/** One item of an outcome: what stood, what was said, what stands. Blank is an empty text. */
export class OutcomeItemView {
  @ApiProperty({ example: 'dateOfLastContact' }) readonly itemId: string;
  @ApiProperty() readonly held: string;
  @ApiProperty({ type: String, nullable: true, description: 'null when the contact said nothing of it' }) readonly offered: string | null;
  @ApiProperty() readonly stands: string;
}

/** What became of one topic of a contact, and why. */
export class OutcomeView {
  @ApiProperty({ enum: REPLY_TOPICS }) readonly topic: ReplyTopic;
  @ApiProperty({ example: 'Last contact and vital status' }) readonly name: string;
  @ApiProperty({ type: String, nullable: true }) readonly tumorId: string | null;
  @ApiProperty({ enum: VERDICTS }) readonly verdict: WeighVerdict;
  @ApiProperty({ type: String, example: 'more-reliable' }) readonly reason: WeighReason;
  @ApiProperty({ description: 'The answers contradict each other; a person should look' }) readonly needsPerson: boolean;
  @ApiProperty() readonly message: string;
  @ApiProperty({ type: [OutcomeItemView] }) readonly items: readonly OutcomeItemView[];
}

/** The person after a contact, and what the contact did. */
export class RecordedContactView extends FollowUpPatientView {
  @ApiProperty() readonly contactId: string;
  @ApiProperty({ type: [OutcomeView] }) readonly outcome: readonly OutcomeView[];
}

class ReplyProblemView {
  @ApiProperty({ example: 'REPLY_REFUSED' }) readonly code: string;
  @ApiProperty() readonly message: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly data: object;
}

/** What became of one reply of many. */
export class ReplyResultView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty({ type: String, nullable: true }) readonly contactId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly dateOfLastContact: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly vitalStatus: string | null;
  @ApiProperty({ type: [OutcomeView] }) readonly outcome: readonly OutcomeView[];
  @ApiProperty({ type: ReplyProblemView, nullable: true }) readonly problem: ReplyProblemView | null;
}

export class ReplyResultsView {
  @ApiProperty({ type: [ReplyResultView], description: 'In the order of the replies' }) readonly results: readonly ReplyResultView[];
}

/** One contact with what it did, newest first in lists. */
export class ContactHistoryView extends ContactView {
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ type: String, nullable: true }) readonly letterId: string | null;
  @ApiProperty({ description: 'Contradicts what was on file and nobody has looked yet' }) readonly needsReview: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly withdrawnAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly withdrawnBy: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly withdrawnBecause: string | null;
  @ApiProperty({ type: [OutcomeView] }) readonly outcome: readonly OutcomeView[];
}

/** A contact that contradicts what is on file and waits for a person. */
export class ContactToReviewView {
  @ApiProperty() readonly contactId: string;
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly contactDate: string;
  @ApiProperty({ type: String, nullable: true }) readonly vitalStatus: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: [String], description: 'Names of the topics that contradict' }) readonly topics: readonly string[];
}

/** A page of the contacts that wait for a person, oldest first. */
export class ContactsToReviewPage {
  @ApiProperty({ type: [ContactToReviewView] }) readonly rows: readonly ContactToReviewView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty() readonly total: number;
}

/** One tumor of a reply form. */
export class ReplyFormTumorView {
  @ApiProperty() readonly tumorId: string;
  @ApiProperty() readonly primarySite: string;
  @ApiProperty() readonly laterality: string;
  @ApiProperty() readonly dateOfDiagnosis: string;
  @ApiProperty({ ...itemValues, description: 'What is on file of the items that a reply may name' }) readonly items: Readonly<
    Record<string, string>
  >;
  @ApiProperty({ type: String, enum: ['2nd', '3rd', '4th'], nullable: true, description: 'The course of treatment that comes next' })
  readonly nextCourse: '2nd' | '3rd' | '4th' | null;
}

/** What a reply is asked for: everything on file that it may confirm or change. */
export class ReplyFormView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty({ description: 'The facility that the form is for' }) readonly facilityId: number;
  @ApiProperty() readonly dateOfLastContact: string;
  @ApiProperty() readonly vitalStatus: string;
  @ApiProperty({ ...itemValues, description: 'Address, telephone, death and contact items of the patient' }) readonly items: Readonly<
    Record<string, string>
  >;
  @ApiProperty({ type: [ReplyFormTumorView] }) readonly tumors: readonly ReplyFormTumorView[];
  @ApiProperty({ type: Number, nullable: true, description: 'Age in years on the day of the last contact' }) readonly age: number | null;
}
