import type { DictionaryConflict } from '#domain/naaccr';
import { RegistryError } from '#platform/http';

/** The file is no user dictionary, or one that breaks the standard. */
export class DictionaryRefused extends RegistryError<'DICTIONARY_REFUSED', { readonly problems: readonly string[] }> {
  constructor(problems: readonly string[]) {
    const [first = ''] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super('DICTIONARY_REFUSED', 422, `This file cannot be installed as a user dictionary: ${first}${more}.`, { problems });
  }
}

/** The dictionary does not go together with the standard's or with one that is installed. */
export class DictionaryConflicts extends RegistryError<'DICTIONARY_CONFLICTS', { readonly conflicts: readonly DictionaryConflict[] }> {
  constructor(conflicts: readonly DictionaryConflict[]) {
    const [first] = conflicts;
    const more = conflicts.length > 1 ? ` (and ${conflicts.length - 1} more)` : '';
    super('DICTIONARY_CONFLICTS', 409, `This dictionary cannot be installed: ${first?.message ?? ''}${more}.`, { conflicts });
  }
}

/** The same dictionary with other content, or with other items in the clear, is installed already; an installed dictionary never changes. */
export class DictionaryInstalled extends RegistryError<'DICTIONARY_INSTALLED', { readonly uri: string; readonly sha256: string }> {
  constructor(uri: string, sha256: string) {
    const message = `${uri} is installed already with other content or other sealing (SHA-256 ${sha256}); an installed dictionary never changes, give the new one a URI of its own.`;
    super('DICTIONARY_INSTALLED', 409, message, { uri, sha256 });
  }
}
