import { type FlatValidationCode, isItemId, type NaaccrRoot, type RunningDictionary } from '#domain/naaccr';
import type { ItemProblem } from './item-problems.js';

/** The dictionaries that NAACCR 14 to 21 bring themselves; files name them as a matter of course. */
const OF_THE_STANDARD = /^http:\/\/naaccr\.org\/naaccrxml\/user-defined-naaccr-dictionary-\d+\.xml$/;

type Root = NaaccrRoot<FlatValidationCode>;

/** User dictionaries that a file names and the registry does not have; rows with their items are refused. */
export function missingDictionaries({ userDictionaryUris, startLine }: Root, { userDictionaries }: RunningDictionary): ItemProblem[] {
  const missing = userDictionaryUris.filter((uri) => !OF_THE_STANDARD.test(uri) && !userDictionaries.some((user) => user.uri === uri));
  return missing.map((uri) => {
    const message = `The file names the user dictionary ${uri}, which is not installed; install it and import the file again for the rows with its items.`;
    return { line: startLine, itemId: null, code: 'DICTIONARY_NOT_INSTALLED', message };
  });
}

/** Items of user dictionaries that belong to the file and not to a record; a registry keeps records. */
export function itemsOfFile({ itemList }: Root): ItemProblem[] {
  const own = itemList.filter(({ id, error }) => error === undefined && !isItemId(id));
  return own.map(({ id, line }) => {
    return { line, itemId: id, code: 'ITEM_OF_FILE', message: `${id} belongs to the file and to no record; it was not kept.` };
  });
}
