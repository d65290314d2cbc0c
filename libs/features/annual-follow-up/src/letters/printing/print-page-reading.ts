import { Injectable } from '@nestjs/common';
import type { LetterPermission } from '#domain/follow-up';
import { Clock } from '#platform/config';
import type { Tx } from '#platform/database';
import type { Template } from '#platform/print';
import { LetterSteps } from '../batch/letter-steps.queries.js';
import type { PhysicianView } from '../physician/physician.contract.js';
import { PhysicianQueries } from '../physician/physician.queries.js';
import { LetterPolicyQueries } from '../policy/letter-policy.queries.js';
import { LetterTemplateQueries } from '../template/letter-template.queries.js';
import { readLetterTemplate } from '../template/screen-template.js';
import { LetterPages, type PrintSubject, type QueuedLetter } from './letter-page.queries.js';
import { languageOf, type PrintPage } from './print-page.js';
import { RecipientQueries } from './recipient.queries.js';

/** Opens and looks up, at once, everything that a page of letters is printed from. */
@Injectable()
export class PrintPageReading {
  constructor(
    private readonly pages: LetterPages,
    private readonly steps: LetterSteps,
    private readonly recipients: RecipientQueries,
    private readonly physicians: PhysicianQueries,
    private readonly policies: LetterPolicyQueries,
    private readonly templates: LetterTemplateQueries,
    private readonly clock: Clock,
  ) {}

  /** @param letters - of one batch, so of one facility and to one kind of addressee; locked by the caller, who has at least one */
  async read(tx: Tx, letters: readonly [QueuedLetter, ...QueuedLetter[]]): Promise<PrintPage> {
    const [{ facilityId, addressee }] = letters;
    const ids = letters.map(({ id }) => id);
    const everybody = await this.pages.subjects(tx, ids);
    const subjects = new Map(ids.map((id) => [id, everybody.filter(({ letterId }) => letterId === id)]));
    const patientIds = everybody.map(({ patientId }) => patientId);
    const named = letters.flatMap(({ physicianId }) => physicianId ?? []);
    const physicians = new Map((await this.physicians.byIds(tx, named)).map((physician) => [physician.id, physician]));
    const languages = new Set(letters.map((letter) => languageOf(letter, subjects.get(letter.id) ?? [], physicians)));
    const none = new Map<string, never>();
    return {
      letters,
      subjects,
      physicians,
      policy: await this.policies.inForce(tx, facilityId),
      people: await this.recipients.people(tx, patientIds),
      contacts: addressee === 'contact' ? await this.recipients.contacts(tx, facilityId, patientIds) : none,
      ownPhysicians: addressee === 'patient' ? await this.ownPhysicians(tx, facilityId, everybody) : none,
      templates: await this.templatesIn(tx, { facilityId, addressee, languages }),
      now: this.clock.now(),
    };
  }

  private async templatesIn(
    tx: Tx,
    { facilityId, addressee, languages }: Pick<QueuedLetter, 'facilityId' | 'addressee'> & { readonly languages: ReadonlySet<string> },
  ): Promise<PrintPage['templates']> {
    const templates = new Map<string, { language: string; template: Template }>();
    for (const wanted of languages) {
      const { html, language } = await this.templates.inForce(tx, facilityId, { addressee, language: wanted });
      templates.set(wanted, { language, template: readLetterTemplate({ addressee, html }) });
    }
    return templates;
  }

  /** What the first physician of the directory whom a person's abstracts name said of letters to patients. */
  private async ownPhysicians(tx: Tx, facilityId: number, people: readonly PrintSubject[]): Promise<Map<string, LetterPermission>> {
    const numbers = await this.steps.physiciansOf(tx, facilityId, people);
    const known = await this.physicians.byNumbers(tx, facilityId, [...new Set([...numbers.values()].flat())]);
    const said = new Map<string, LetterPermission>();
    for (const [patientId, own] of numbers) {
      const physician = own.map((number) => numbered(known, number)).find((found) => found !== undefined);
      if (physician !== undefined) said.set(patientId, physician.permission);
    }
    return said;
  }
}

function numbered(known: readonly PhysicianView[], number: string): PhysicianView | undefined {
  return known.find((physician) => physician.npi === number || physician.number === number);
}
