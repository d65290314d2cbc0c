import { createHash } from 'node:crypto';
import { isPatientItemId, type Items, NaaccrXmlWriter, type WritableTumor } from '#domain/naaccr';
import type { SubmissionProfile } from './submission-profile.js';

/** One case as it goes into the file. */
export interface WrittenCase {
  readonly patientId: string;
  /** All items, coded and sealed, patient and tumor level. */
  readonly items: Items;
}

/**
 * The NAACCR XML of a submission, piece by piece. Consecutive cases of one person become one Patient when their patient items agree;
 * what two facilities report differently stays apart, so nothing is lost.
 */
export class SubmissionDocument {
  private readonly writer = new NaaccrXmlWriter({ unknownItems: 'skip' });
  private open: { readonly key: string; readonly items: Record<string, string>; readonly tumors: WritableTumor[] } | undefined;
  patients = 0;

  constructor(private readonly profile: SubmissionProfile) {}

  /** @param timeGenerated - ISO instant */
  start(timeGenerated: string): string {
    const { recordType } = this.profile;
    const items = { recordType, naaccrRecordVersion: '260' };
    return this.writer.startDocument({ naaccrVersion: '260', recordType, timeGenerated, items });
  }

  /** Takes one case; returns the text of the person before, once that one is complete. */
  add({ patientId, items }: WrittenCase): string {
    const { patient, tumor } = byLevel(items);
    const key = `${patientId}${JSON.stringify(patient)}`;
    if (this.open?.key === key) {
      this.open.tumors.push({ items: tumor });
      return '';
    }
    const before = this.flush();
    this.open = { key, items: patient, tumors: [{ items: tumor }] };
    return before;
  }

  end(): string {
    return this.flush() + this.writer.endDocument();
  }

  private flush(): string {
    if (this.open === undefined) return '';
    this.patients += 1;
    const { items, tumors } = this.open;
    this.open = undefined;
    return this.writer.patient({ items, tumors });
  }
}

/** Digest of what was sent of a case: SHA-256 over its items in order of id. */
export function caseDigest(items: Items): Buffer {
  const hash = createHash('sha256');
  for (const [id, value] of Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${id}\t${value ?? ''}\n`);
  return hash.digest();
}

function byLevel(items: Items): { patient: Record<string, string>; tumor: Record<string, string> } {
  const patient: Record<string, string> = {};
  const tumor: Record<string, string> = {};
  for (const [id, value] of Object.entries(items)) if (value !== undefined) (isPatientItemId(id) ? patient : tumor)[id] = value;
  return { patient, tumor };
}
