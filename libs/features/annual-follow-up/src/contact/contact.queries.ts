import { Injectable } from '@nestjs/common';
import { REPLY_TOPIC_DEFINITIONS, REPLY_TOPICS, type ReplyTopicDefinition } from '#domain/follow-up';
import { type Items, itemValue, monthsBetween, parsePartialDate } from '#domain/naaccr';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { cutPage, firstRow, rows, type Tx, Vault } from '#platform/database';
import { nameOf } from '../people/follow-up.queries.js';
import { ContactAnswers } from './contact-answers.js';
import { contactPlace, withdrawalReasonPlace } from './contact-place.js';
import type { KeptOutcome } from './contact-records.js';
import type {
  ContactHistoryView,
  ContactsToReviewPage,
  ContactToReviewView,
  ReplyFormTumorView,
  ReplyFormView,
} from './contact-view.contract.js';
import type { ContactsToReviewQuery } from './contact.contract.js';
import { outcomeView } from './outcome-view.js';
import { RepliedPeople } from './replied-person.js';

const TO_REVIEW = `contact c JOIN patient p ON p."id" = c."patientId"
       WHERE c."needsReview" AND c."reviewedAt" IS NULL AND c."withdrawnAt" IS NULL AND ($1::integer IS NULL OR c."facilityId" = $1)`;

type HistoryRow = Omit<ContactHistoryView, 'note' | 'outcome' | 'withdrawnBecause'> & {
  readonly sealedNote: Buffer | null;
  readonly sealedReason: Buffer | null;
};
type ToReviewRow = Omit<ContactToReviewView, 'patientName' | 'topics'> & {
  readonly seq: string;
  readonly sealed: Buffer;
  readonly outcome: readonly KeptOutcome[];
};

/** Reads of contacts: what was said, what it did, and what a reply is asked for. */
@Injectable()
export class ContactQueries {
  constructor(
    private readonly people: RepliedPeople,
    private readonly answers: ContactAnswers,
    private readonly vault: Vault,
  ) {}

  /** Contacts of a person with their outcomes, newest first. */
  async history(tx: Tx, patientId: string): Promise<ContactHistoryView[]> {
    const kept = await rows<HistoryRow>(
      tx,
      `SELECT c."id", c."facilityId", c."contactDate", c."method", c."source", c."result", c."vitalStatus", c."sealedNote", c."createdAt",
              u."fullName" AS "createdBy", c."letterId", c."needsReview" AND c."reviewedAt" IS NULL AND c."withdrawnAt" IS NULL AS "needsReview",
              c."withdrawnAt", w."sealedReason", wu."fullName" AS "withdrawnBy"
       FROM contact c LEFT JOIN app_user u ON u."id" = c."createdBy" LEFT JOIN contact_withdrawal w ON w."contactId" = c."id"
       LEFT JOIN app_user wu ON wu."id" = w."withdrawnBy" WHERE c."patientId" = $1 ORDER BY c."seq" DESC`,
      [patientId],
    );
    const answers = await this.answers.of(tx, patientId);
    const opened: ContactHistoryView[] = [];
    for (const { sealedNote, sealedReason, ...contact } of kept) {
      opened.push({
        ...contact,
        note: await this.opened(tx, sealedNote, contactPlace(contact.id)),
        withdrawnBecause: await this.opened(tx, sealedReason, withdrawalReasonPlace(contact.id)),
        outcome: outcomeView(answers.find(({ contactId }) => contactId === contact.id)?.topics ?? []),
      });
    }
    return opened;
  }

  /** Contacts that contradict what is on file and that nobody looked at yet, oldest first; a page of them. */
  async toReview(tx: Tx, { facilityId, limit, after = '0' }: ContactsToReviewQuery): Promise<ContactsToReviewPage> {
    const waiting = await rows<ToReviewRow>(
      tx,
      `SELECT c."id" AS "contactId", c."patientId", c."facilityId", c."contactDate", c."vitalStatus", c."createdAt", c."seq"::text AS "seq", c."outcome", p."sealed"
       FROM ${TO_REVIEW} AND c."seq" > $2::bigint ORDER BY c."seq" LIMIT $3`,
      [facilityId ?? null, after, limit + 1],
    );
    const { rows: shown, next } = cutPage(waiting, limit, ({ seq }) => seq);
    const total = await firstRow<{ count: number }>(tx, `SELECT count(*)::integer AS "count" FROM ${TO_REVIEW}`, [facilityId ?? null]);
    return { rows: await this.toReviewViews(tx, shown), next, total: total?.count ?? 0 };
  }

  private async toReviewViews(tx: Tx, waiting: readonly ToReviewRow[]): Promise<ContactToReviewView[]> {
    const opened: ContactToReviewView[] = [];
    for (const { sealed, outcome, seq: _, ...contact } of waiting) {
      const identity = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(contact.patientId) });
      const topics = REPLY_TOPICS.filter((topic) => outcome.some((each) => each.needsPerson && each.topic === topic));
      opened.push({ ...contact, patientName: nameOf(identity), topics: topics.map((topic) => REPLY_TOPIC_DEFINITIONS[topic].name) });
    }
    return opened;
  }

  /** What a reply may confirm or change, as it stands. @throws NotFound, NotThisFacilitysPatient */
  async replyForm(tx: Tx, patientId: string, facilityId: number | undefined): Promise<ReplyFormView> {
    const { person, items, facilityId: chosen } = await this.people.find(tx, patientId, facilityId);
    return {
      patientId,
      patientName: nameOf(items),
      facilityId: chosen,
      dateOfLastContact: itemValue(items, 'dateOfLastContact'),
      vitalStatus: itemValue(items, 'vitalStatus'),
      items: asked(items, 'person'),
      tumors: person.tumors.map(formTumor),
      age: ageAtLastContact(items),
    };
  }

  private async opened(tx: Tx, sealed: Buffer | null, place: string): Promise<string | null> {
    return sealed === null ? null : (await this.vault.unseal(tx, sealed, place)).toString('utf8');
  }
}

function formTumor({ tumorId, items }: { readonly tumorId: string; readonly items: Items }): ReplyFormTumorView {
  const courses = ['2nd', '3rd', '4th'] as const;
  return {
    tumorId,
    primarySite: itemValue(items, 'primarySite'),
    laterality: itemValue(items, 'laterality'),
    dateOfDiagnosis: itemValue(items, 'dateOfDiagnosis'),
    items: asked(items, 'tumor'),
    nextCourse: courses.find((course) => itemValue(items, `subsqRx${course}CourseDate`) === '') ?? null,
  };
}

/** What is coded of the items that a reply may name. */
function asked(items: Items, of: ReplyTopicDefinition['of']): Record<string, string> {
  const ids = REPLY_TOPICS.filter((topic) => REPLY_TOPIC_DEFINITIONS[topic].of === of).flatMap(
    (topic) => REPLY_TOPIC_DEFINITIONS[topic].items,
  );
  return Object.fromEntries(ids.map((id) => [id, itemValue(items, id)] as const).filter(([, value]) => value !== ''));
}

const MONTHS_OF_A_YEAR = 12;

function ageAtLastContact(items: Items): number | null {
  const [born, seen] = [parsePartialDate(items.dateOfBirth), parsePartialDate(items.dateOfLastContact)];
  return born === undefined || seen === undefined ? null : Math.floor(monthsBetween(born, seen).min / MONTHS_OF_A_YEAR);
}
