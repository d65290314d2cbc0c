import { createHash } from 'node:crypto';
import {
  type ItemKey,
  type Items,
  LATEST_NAACCR_VERSION,
  NaaccrXmlWriter,
  type RunningDictionary,
  type UserDictionary,
} from '#domain/naaccr';
import type { SubmissionProfile } from './submission-profile.js';
import { UnknownDictionary } from './submission.errors.js';

/** One case as it goes into the file. */
export interface WrittenCase {
  readonly patientId: string;
  /** Its items, coded ones and sealed ones apart: what is in one part is not in another. */
  readonly parts: readonly Items[];
}

/** What adding a case brought. */
export interface AddedCase {
  /** Text of the person before, once that one is complete. */
  readonly text: string;
  /** SHA-256 of the case as the file has it: the lines of its patient items and of its tumor items. */
  readonly digest: Buffer;
}

/**
 * The NAACCR XML of a submission, piece by piece. Consecutive cases of one person become one Patient when their patient items agree;
 * what two facilities report differently stays apart, so nothing is lost.
 */
export class SubmissionDocument {
  private readonly writer: NaaccrXmlWriter;
  private open: { readonly patientId: string; readonly lines: string; readonly tumors: string[] } | undefined;
  patients = 0;

  /** @param userDictionaryUris - of the dictionaries that the file names; their items are in it */
  constructor(
    private readonly profile: SubmissionProfile,
    private readonly running: RunningDictionary,
    userDictionaryUris: readonly string[],
  ) {
    const userDictionaries = writableDictionaries(running, userDictionaryUris);
    this.writer = new NaaccrXmlWriter({ unknownItems: 'skip', userDictionaries, itemsToExclude: withheldItems(profile, running) });
  }

  /** @param timeGenerated - ISO instant */
  start(timeGenerated: string): string {
    const { recordType } = this.profile;
    const items = { recordType, naaccrRecordVersion: '260' };
    return this.writer.startDocument({ naaccrVersion: '260', recordType, timeGenerated, items });
  }

  /** Takes one case. */
  add({ patientId, parts }: WrittenCase): AddedCase {
    let lines = '';
    let tumor = '';
    for (const part of parts) {
      for (const id in part) {
        const value = part[id as ItemKey]; // keys of Items are ids
        if (this.running.levelOf(id) === 'Patient') lines += this.writer.itemLine(id, value, 'patient');
        else tumor += this.writer.itemLine(id, value, 'tumor');
      }
    }
    // One after the other: put together they would be copied once more.
    const digest = createHash('sha256').update(lines).update(tumor).digest();
    if (this.open?.patientId === patientId && this.open.lines === lines) {
      this.open.tumors.push(tumor);
      return { text: '', digest };
    }
    const text = this.flush();
    this.open = { patientId, lines, tumors: [tumor] };
    return { text, digest };
  }

  end(): string {
    return this.flush() + this.writer.endDocument();
  }

  private flush(): string {
    if (this.open === undefined) return '';
    this.patients += 1;
    const { lines, tumors } = this.open;
    this.open = undefined;
    return this.writer.patientOfLines(lines, tumors);
  }
}

/**
 * Dictionaries that a file of NAACCR 26 may name.
 * @throws UnknownDictionary UNKNOWN_DICTIONARY for one that is not installed or serves another version
 */
export function writableDictionaries({ userDictionaries }: RunningDictionary, uris: readonly string[]): readonly UserDictionary[] {
  return uris.map((uri) => {
    const found = userDictionaries.find(
      (user) => user.uri === uri && (user.naaccrVersion ?? LATEST_NAACCR_VERSION) === LATEST_NAACCR_VERSION,
    );
    if (!found) throw new UnknownDictionary(uri);
    return found;
  });
}

// An incidence file carries nobody's name; what a registry sealed of its own items may be one, whatever the dictionary lets into such files.
function withheldItems({ recordType }: SubmissionProfile, { userItems }: RunningDictionary): readonly string[] {
  return recordType === 'I' ? userItems.filter(({ isSealed }) => isSealed).map(({ id }) => id) : [];
}
