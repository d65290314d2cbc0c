import { Injectable } from '@nestjs/common';
import { type Addressee, ADDRESSEES } from '#domain/follow-up';
import { rows, type Tx } from '#platform/database';
import { BUILT_IN_TEMPLATES, FALLBACK_LANGUAGE } from './built-in-templates.js';
import { LETTER_FIELDS, PATIENT_LIST } from './letter-fields.js';
import type { LetterTemplateView } from './letter-template.contract.js';

interface OwnTemplate {
  readonly addressee: Addressee;
  readonly language: string;
  readonly html: string;
  readonly version: number;
}

/** Reads of templates: a facility's own stand before the built-in ones. */
@Injectable()
export class LetterTemplateQueries {
  /** Every template in force at a facility, by addressee and language. */
  async list(tx: Tx, facilityId: number): Promise<LetterTemplateView[]> {
    const own = await rows<OwnTemplate>(
      tx,
      `SELECT "addressee", "language", "html", "version" FROM letter_template WHERE "facilityId" = $1`,
      [facilityId],
    );
    return ADDRESSEES.flatMap((addressee) => {
      const builtIn = Object.entries(BUILT_IN_TEMPLATES[addressee]).map(([language, html]) => ({ addressee, language, html, version: 0 }));
      const mine = own.filter((template) => template.addressee === addressee);
      const others = builtIn.filter(({ language }) => mine.every((template) => template.language !== language));
      return [...mine, ...others].sort((a, b) => (a.language < b.language ? -1 : 1)).map((template) => viewOf(facilityId, template));
    });
  }

  /** The template for a language; that of the fallback language when there is none in it. */
  async inForce(
    tx: Tx,
    facilityId: number,
    wanted: { readonly addressee: Addressee; readonly language: string },
  ): Promise<LetterTemplateView> {
    const all = (await this.list(tx, facilityId)).filter(({ addressee }) => addressee === wanted.addressee);
    const found = all.find(({ language }) => language === wanted.language) ?? all.find(({ language }) => language === FALLBACK_LANGUAGE);
    if (found === undefined) throw new Error(`There is no built-in template for ${wanted.addressee}.`);
    return found;
  }
}

function viewOf(facilityId: number, template: OwnTemplate): LetterTemplateView {
  const { letter: fields, rows: lists } = LETTER_FIELDS[template.addressee];
  return { facilityId, ...template, builtIn: template.version === 0, fields, rowFields: lists[PATIENT_LIST] ?? [] };
}
