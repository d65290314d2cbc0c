import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, newId, type Tx } from '#platform/database';
import { RegistryError } from '#platform/http';
import { LetterPrinter } from '#platform/print';
import { LetterSettingChanged } from '../letters.errors.js';
import type { LetterPolicy } from '../policy/letter-policy.contract.js';
import { LetterPolicyQueries } from '../policy/letter-policy.queries.js';
import { demandNeutral } from '../policy/letter-words.js';
import { type PhysicianProblem, readPhysicianRows } from './physician-rows.js';
import type { PhysicianChange, PhysicianImportView, PhysicianQuery, PhysiciansView, PhysicianView } from './physician.contract.js';
import { PhysicianQueries } from './physician.queries.js';

type Addressed = Pick<PhysicianChange, 'name' | 'addressLines' | 'language'>;

/** The physicians a facility writes to. */
@Injectable()
export class PhysicianService {
  constructor(
    private readonly database: Database,
    private readonly queries: PhysicianQueries,
    private readonly policies: LetterPolicyQueries,
    private readonly printer: LetterPrinter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: PhysicianQuery): Promise<PhysiciansView> {
    demand(actor, 'follow-up.letters', query.facilityId);
    return this.database.transaction(actor, (tx) => this.queries.page(tx, query));
  }

  /** @throws LetterSettingChanged LETTER_SETTING_CHANGED, LetterNamesCancer LETTER_NAMES_CANCER, UnprintableCharacter UNPRINTABLE_CHARACTER */
  save(actor: Actor, change: PhysicianChange): Promise<PhysicianView> {
    const { facilityId, number, npi = null, name, addressLines, language, permission } = change;
    demand(actor, 'follow-up.letters', facilityId);
    return this.database.transaction(actor, async (tx) => {
      this.demandAddress(await this.policies.find(tx, facilityId), change);
      const held = await this.ofNumber(tx, facilityId, number);
      if ((held?.version ?? 0) !== change.version) throw new LetterSettingChanged(change.version, held?.version ?? 0);
      const physician = { id: newId(), facilityId, number, npi, name, addressLines, language, permission };
      await this.queries.save(tx, physician, { userId: actor.userId, at: this.clock.now() });
      const saved = await this.ofNumber(tx, facilityId, number);
      if (saved === undefined) throw new Error(`Physician ${number} was not saved.`);
      await this.audit.append(tx, actor, { action: 'follow-up.physician-saved', facilityId, subject: saved.id });
      return saved;
    });
  }

  /** Takes in a CSV file; lines with a problem are told and left out. @throws PhysicianFileWrong PHYSICIAN_FILE_WRONG */
  import(actor: Actor, facilityId: number, text: string): Promise<PhysicianImportView> {
    demand(actor, 'follow-up.manage', facilityId);
    const { rows, problems } = readPhysicianRows(text);
    return this.database.transaction(actor, async (tx) => {
      const policy = await this.policies.find(tx, facilityId);
      const done = { created: 0, updated: 0, unchanged: 0 };
      const refused: PhysicianProblem[] = [];
      for (const { line, ...row } of rows) {
        const wrong = this.whyRefused(policy, row);
        if (wrong !== undefined) refused.push({ line, column: 'address1', message: wrong });
        else done[await this.queries.save(tx, { ...row, facilityId, id: newId() }, { userId: actor.userId, at: this.clock.now() })] += 1;
      }
      const all = [...problems, ...refused].sort((a, b) => a.line - b.line);
      const detail = { ...done, problems: all.length };
      await this.audit.append(tx, actor, { action: 'follow-up.physicians-imported', facilityId, detail });
      return { rows: rows.length + new Set(problems.map(({ line }) => line)).size, ...done, problems: all };
    });
  }

  private whyRefused(policy: LetterPolicy, row: Addressed): string | undefined {
    try {
      this.demandAddress(policy, row);
      return undefined;
    } catch (error) {
      if (error instanceof RegistryError) return (error as RegistryError).message;
      throw error;
    }
  }

  private demandAddress(policy: LetterPolicy, { name, addressLines, language }: Addressed): void {
    demandNeutral(policy, addressLines.join('\n'), { place: 'address of the physician', language });
    for (const line of [name, ...addressLines]) this.printer.font.glyphs(line, 'regular');
  }

  private async ofNumber(tx: Tx, facilityId: number, number: string): Promise<PhysicianView | undefined> {
    return (await this.queries.byNumbers(tx, facilityId, [number])).find((physician) => physician.number === number);
  }
}
