import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import { firstRow, rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { decidingItems } from './deciding-items.js';

/** One tumor of a patient with what the rules of multiple primaries read. */
export interface PatientTumor {
  readonly tumorId: string;
  /** Abstracts of the tumor that the reader may see, the first one first. */
  readonly abstractIds: readonly string[];
  readonly items: Items;
}

const TUMORS = `
  SELECT t."id" AS "tumorId", t."items",
         ARRAY(SELECT a."id" FROM abstract a WHERE a."tumorId" = t."id" ORDER BY a."id") AS "abstractIds"
  FROM tumor t WHERE t."patientId" = $1 ORDER BY t."id"`;

/** Tumors of a patient as the rules of multiple primaries read them. */
@Injectable()
export class PatientTumorsQueries {
  /**
   * The tumors that facilities of the reader reported, in the order of diagnosis; one without a date comes last.
   * @throws NotFound when no facility of the reader knows the patient
   */
  async ofPatient(tx: Tx, patientId: string): Promise<PatientTumor[]> {
    const known = await firstRow(tx, `SELECT 1 FROM patient WHERE "id" = $1`, [patientId]);
    if (!known) throw new NotFound('patient');
    const tumors = await rows<PatientTumor>(tx, TUMORS, [patientId]);
    return tumors.map((tumor) => ({ ...tumor, items: decidingItems(tumor.items) })).sort(byDiagnosis);
  }
}

function byDiagnosis(a: PatientTumor, b: PatientTumor): number {
  const one = diagnosisOf(a);
  const other = diagnosisOf(b);
  return one === other ? 0 : one < other ? -1 : 1;
}

// A tilde sorts after every digit.
const diagnosisOf = ({ items }: PatientTumor): string => itemValue(items, 'dateOfDiagnosis') || '~';
