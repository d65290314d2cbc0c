import { Injectable } from '@nestjs/common';
import type { DerivationAlgorithm } from '#domain/derived-items';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database, firstRow } from '#platform/database';
import { NotFound } from '#platform/http';
import type { DerivedValuesView } from './derived-values.contract.js';

type Values = Readonly<Record<string, string | undefined>>;

interface DerivedRow {
  readonly patientId: string;
  readonly ofPatient: Values;
  readonly items: Values;
  readonly recodes: Values;
  readonly content:
    (Pick<DerivedValuesView, 'packs'> & { readonly studyEndYear: number; readonly algorithms: readonly DerivationAlgorithm[] }) | null;
}

/** Reads of what was derived of a primary. */
@Injectable()
export class DerivedValuesService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Every derived value with the algorithm and version that made it. @throws NotFound when no facility of the actor knows the primary */
  view(actor: Actor, tumorId: string): Promise<DerivedValuesView> {
    demand(actor, 'abstract.read');
    return this.database.transaction(actor, async (tx) => {
      const row = await firstRow<DerivedRow>(
        tx,
        `SELECT t."patientId", p."items" AS "ofPatient", t."items", t."recodes", d."content" FROM tumor t JOIN patient p ON p."id" = t."patientId"
         LEFT JOIN derivation d ON d."id" = t."derivedBy" WHERE t."id" = $1`,
        [tumorId],
      );
      if (!row) throw new NotFound('tumor');
      await this.audit.append(tx, actor, { action: 'derived-items.read', subject: tumorId, patientIds: [row.patientId] });
      const { studyEndYear = null, packs = [] } = row.content ?? {};
      return { tumorId, studyEndYear, packs, values: valuesOf(row) };
    });
  }
}

function valuesOf({ ofPatient, items, recodes, content }: DerivedRow): DerivedValuesView['values'] {
  const standing: Values = { ...ofPatient, ...items, ...recodes };
  return (content?.algorithms ?? []).flatMap(({ name: algorithm, version, items: names }) =>
    names.flatMap((item) => {
      const value = standing[item] ?? '';
      return value === '' ? [] : [{ item, value, algorithm, version }];
    }),
  );
}
