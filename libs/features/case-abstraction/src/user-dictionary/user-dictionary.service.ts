import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  dictionaryConflicts,
  type InstalledDictionary,
  isOpenByDefault,
  LATEST_NAACCR_VERSION,
  parseUserDictionary,
  type UserDictionary,
} from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { installedDictionaries } from './installed-dictionaries.js';
import type { InstallUserDictionary, UserDictionaryView } from './user-dictionary.contract.js';
import { DictionaryConflicts, DictionaryInstalled, DictionaryRefused } from './user-dictionary.errors.js';

const SELECT = `
  SELECT d."uri", d."naaccrVersion", encode(d."sha256", 'hex') AS "sha256", d."provenance", d."xml", d."openItems",
    u."fullName" AS "installedBy", d."installedAt"
  FROM user_dictionary d LEFT JOIN app_user u ON u."id" = d."installedBy" ORDER BY d."id"`;

/** Installing user dictionaries at run time, several side by side. None is ever changed or removed: records hold its items. */
@Injectable()
export class UserDictionaryService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every dictionary in order of installation. @throws Forbidden */
  list(actor: Actor): Promise<UserDictionaryView[]> {
    demand(actor, 'dictionary.read');
    return this.database.transaction(EVERY_FACILITY, (tx) => rows<UserDictionaryView>(tx, SELECT));
  }

  /**
   * Checks a dictionary and installs it; its items count from the next transaction of every process on. The same file twice is one dictionary.
   * @throws DictionaryRefused, DictionaryConflicts, DictionaryInstalled, Forbidden
   */
  async install(actor: Actor, { xml, provenance, openItems }: InstallUserDictionary): Promise<UserDictionaryView> {
    demand(actor, 'dictionary.install');
    const dictionary = checked(xml);
    const open = openItems ?? dictionary.items.filter(isOpenByDefault).map(({ id }) => id);
    const added = { dictionary, openItems: new Set(open) };
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('user_dictionary', 0))`); // two that conflict are never installed at the same time
      const held = await viewOf(tx, dictionary.uri);
      if (held) return sameAs(held, { xml, added });
      const conflicts = dictionaryConflicts(added, await installedDictionaries(tx));
      if (conflicts.length > 0) throw new DictionaryConflicts(conflicts);
      await this.insert(tx, actor, { xml, provenance, added });
      const detail = { uri: dictionary.uri, sha256: sha256Of(xml).toString('hex'), items: dictionary.items.length };
      await this.audit.append(tx, actor, { action: 'dictionary.installed', detail });
      const view = await viewOf(tx, dictionary.uri);
      if (!view) throw new NotFound('user dictionary');
      return view;
    });
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { xml, provenance, added }: { readonly xml: string; readonly provenance: string; readonly added: InstalledDictionary },
  ): Promise<void> {
    const { uri, naaccrVersion = null } = added.dictionary;
    const installedBy = actor.roles.includes('service') ? null : actor.userId;
    await tx.query(
      `INSERT INTO user_dictionary ("uri", "naaccrVersion", "sha256", "provenance", "xml", "openItems", "installedBy", "installedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uri, naaccrVersion, sha256Of(xml), provenance, xml, [...added.openItems].sort(), installedBy, this.clock.now()],
    );
  }
}

function checked(xml: string): UserDictionary {
  const parsed = parseUserDictionary(xml);
  if (!('dictionary' in parsed)) throw new DictionaryRefused(parsed.problems);
  const { dictionary } = parsed;
  // One that names no version is used with files of the newest.
  const asUsed = dictionary.naaccrVersion === undefined ? parseUserDictionary(xml, LATEST_NAACCR_VERSION) : parsed;
  if (!('dictionary' in asUsed)) throw new DictionaryRefused(asUsed.problems);
  return dictionary;
}

async function viewOf(tx: Tx, uri: string): Promise<UserDictionaryView | undefined> {
  return (await rows<UserDictionaryView>(tx, SELECT)).find((view) => view.uri === uri);
}

function sameAs(
  held: UserDictionaryView,
  { xml, added }: { readonly xml: string; readonly added: InstalledDictionary },
): UserDictionaryView {
  const isSame = sha256Of(xml).toString('hex') === held.sha256 && held.openItems.join() === [...added.openItems].sort().join();
  if (!isSame) throw new DictionaryInstalled(held.uri, held.sha256);
  return held;
}

const sha256Of = (xml: string): Buffer => createHash('sha256').update(xml).digest();
