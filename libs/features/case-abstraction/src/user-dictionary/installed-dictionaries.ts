import { Injectable } from '@nestjs/common';
import { type InstalledDictionary, parseUserDictionary, RunningDictionary, STANDARD_DICTIONARY } from '#domain/naaccr';
import { rows, type Tx } from '#platform/database';

interface StoredDictionary {
  readonly uri: string;
  readonly xml: string;
  readonly openItems: readonly string[];
}

/**
 * The dictionary that this registry runs with: the standard and every installed user dictionary, read once per process. Each call compares
 * with the table, so a dictionary installed by another process counts from the next transaction on.
 */
@Injectable()
export class InstalledDictionaries {
  private installed = 0;
  private running = STANDARD_DICTIONARY;

  async current(tx: Tx): Promise<RunningDictionary> {
    // Rows are never changed or removed, so that their number tells whether there is a new one.
    const [{ installed } = { installed: 0 }] = await rows<{ installed: number }>(
      tx,
      `SELECT count(*)::integer AS "installed" FROM user_dictionary`,
    );
    if (installed !== this.installed) {
      this.running = new RunningDictionary(await installedDictionaries(tx));
      this.installed = installed;
    }
    return this.running;
  }
}

/** Every installed user dictionary in order of installation. */
export async function installedDictionaries(tx: Tx): Promise<InstalledDictionary[]> {
  const stored = await rows<StoredDictionary>(tx, `SELECT "uri", "xml", "openItems" FROM user_dictionary ORDER BY "id"`);
  return stored.map(({ uri, xml, openItems }) => {
    const parsed = parseUserDictionary(xml);
    if (!('dictionary' in parsed)) throw new Error(`The user dictionary ${uri} cannot be read any more: ${parsed.problems.join('; ')}`);
    return { dictionary: parsed.dictionary, openItems: new Set(openItems) };
  });
}
