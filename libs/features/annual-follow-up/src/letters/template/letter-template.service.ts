import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, newId, rows, type Tx } from '#platform/database';
import { LetterPrinter } from '#platform/print';
import { LetterSettingChanged } from '../letters.errors.js';
import { LetterPolicyQueries } from '../policy/letter-policy.queries.js';
import { previewLetter } from '../printing/preview-letter.js';
import type { LetterPreview, LetterTemplateChange, LetterTemplateView } from './letter-template.contract.js';
import { LetterTemplateQueries } from './letter-template.queries.js';
import { screenTemplate } from './screen-template.js';

/** The wording of letters, facility by facility. */
@Injectable()
export class LetterTemplateService {
  constructor(
    private readonly database: Database,
    private readonly queries: LetterTemplateQueries,
    private readonly policies: LetterPolicyQueries,
    private readonly printer: LetterPrinter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, facilityId: number): Promise<LetterTemplateView[]> {
    demand(actor, 'follow-up.letters', facilityId);
    return this.database.transaction(actor, (tx) => this.queries.list(tx, facilityId));
  }

  /**
   * Saves a facility's own wording.
   * @throws TemplateWrong TEMPLATE_WRONG, LetterNamesCancer LETTER_NAMES_CANCER, UnprintableCharacter UNPRINTABLE_CHARACTER,
   *   LetterSettingChanged LETTER_SETTING_CHANGED
   */
  save(actor: Actor, template: LetterTemplateChange): Promise<LetterTemplateView> {
    const { facilityId, addressee, language } = template;
    demand(actor, 'follow-up.manage', facilityId);
    return this.database.transaction(actor, async (tx) => {
      screenTemplate(template, await this.policies.find(tx, facilityId), this.printer);
      await this.store(tx, actor, template);
      const saved = await this.queries.inForce(tx, facilityId, template);
      const detail = { addressee, language, version: saved.version };
      await this.audit.append(tx, actor, { action: 'follow-up.letter-template-saved', facilityId, detail });
      return saved;
    });
  }

  /** A letter to made-up people with this wording, as a PDF. @throws as `save` does */
  preview(actor: Actor, asked: LetterPreview): Promise<Buffer> {
    demand(actor, 'follow-up.letters', asked.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const policy = await this.policies.find(tx, asked.facilityId);
      const { html } = asked.html === undefined ? await this.queries.inForce(tx, asked.facilityId, asked) : { html: asked.html };
      const template = { addressee: asked.addressee, language: asked.language, html };
      screenTemplate(template, policy, this.printer);
      return previewLetter(this.printer, { policy, template, now: this.clock.now() });
    });
  }

  private async store(tx: Tx, actor: Actor, template: LetterTemplateChange): Promise<void> {
    const { facilityId, addressee, language, html, version } = template;
    const saved = await rows(
      tx,
      `INSERT INTO letter_template ("id", "facilityId", "addressee", "language", "html", "version", "updatedBy", "updatedAt")
       SELECT $1, $2, $3, $4, $5, 1, $6, $7
       WHERE $8 = 0 OR EXISTS (SELECT 1 FROM letter_template WHERE "facilityId" = $2 AND "addressee" = $3 AND "language" = $4)
       ON CONFLICT ("facilityId", "addressee", "language") DO UPDATE SET "html" = $5, "version" = letter_template."version" + 1,
         "updatedBy" = $6, "updatedAt" = $7 WHERE letter_template."version" = $8
       RETURNING 1`,
      [newId(), facilityId, addressee, language, html, actor.userId, this.clock.now(), version],
    );
    if (saved.length > 0) return;
    const held = (await this.queries.list(tx, facilityId)).find((each) => each.addressee === addressee && each.language === language);
    throw new LetterSettingChanged(version, held?.version ?? 0);
  }
}
