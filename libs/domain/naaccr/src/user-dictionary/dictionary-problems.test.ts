import { parseUserDictionary } from '#domain/naaccr';
import { combinationProblem } from './combination-problem.js';

const ITEM = { naaccrId: 'myVariable', naaccrNum: '10001', naaccrName: 'My Variable', length: '2', parentXmlElement: 'Tumor' };
const written = (attributes: object): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${String(value)}"`)
    .join('');

function parsed(item: object, root: object = {}, before = '<!-- a - b -->'): ReturnType<typeof parseUserDictionary> {
  const head = { dictionaryUri: 'urn:d', specificationVersion: '1.8', ...root };
  const def = `<ItemDef${written({ ...ITEM, ...item })}/>`;
  return parseUserDictionary(`${before}<NaaccrDictionary${written(head)}><ItemDefs>${def}</ItemDefs></NaaccrDictionary>`);
}

function problems(item: object, root: object = {}): readonly string[] {
  const result = parsed(item, root);
  return 'problems' in result ? result.problems : [];
}

it('of an id the first problem is told', () => {
  const id = `A${'a'.repeat(40)}`;
  expect(problems({ naaccrId: id })).toEqual([
    `'naaccrId' attribute has a bad format (needs to start with a lower case letter, followed by letters and digits): ${id}`,
  ]);
});

it('an unsupported specification is told of beside everything else', () => {
  expect(problems({ padding: 'left', length: '' }, { specificationVersion: '2.0' })).toEqual([
    "'specificationVersion' attribute is not supported: 2.0",
    "'length' attribute is required",
    "invalid value for 'padding' attribute: left",
    "invalid value for 'padding' attribute: left (valid values are 'leftZero' and 'none')",
  ]);
});

it('a version without a base dictionary leaves nothing else to tell, but a missing URI', () => {
  expect(problems({ length: '' }, { naaccrVersion: '170' })).toEqual(['Unsupported base dictionary version: 170']);
  expect(problems({}, { naaccrVersion: '170', specificationVersion: '2.0', dictionaryUri: '' })[0]).toBe(
    "'dictionaryUri' attribute is required",
  );
});

it('id and number of the standard are both told of', () => {
  expect(problems({ naaccrId: 'primarySite', naaccrNum: '400' }, { naaccrVersion: '250' })).toEqual([
    "invalid value for 'naaccrId' attribute: primarySite; this ID is used in the standard dictionary",
    "invalid value for 'naaccrNum' attribute: 400; number is already defined in corresponding base dictionary",
  ]);
});

it('a default user item that is defined otherwise: number, name, column, length', () => {
  const other = { naaccrId: 'npcrSpecificField', naaccrNum: '3720', naaccrName: 'NPCR Specific Field', startColumn: '1300', length: '70' };
  expect(problems(other, { naaccrVersion: '140', specificationVersion: '1.4' }).map((problem) => problem.split("'")[1])).toEqual([
    'startColumn',
    'length',
  ]);
});

it('unlimited text is for text; a blank attribute says no, and is no longer known from specification 1.6 on', () => {
  expect(problems({ allowUnlimitedText: 'true', dataType: 'digits' }, { specificationVersion: '1.5' })).toEqual([
    'allowUnlimitedText attribute can only be used with text data type',
  ]);
  expect(problems({ allowUnlimitedText: '' }, { specificationVersion: '1.5' })).toEqual([]);
  expect(problems({ allowUnlimitedText: '' }, { specificationVersion: '1.6' })).toEqual(["invalid attribute 'allowUnlimitedText'"]);
});

it.each([
  ['a number that no integer of 32 bits holds', parsed({ length: '2147483648' })],
  ['a truth value with blanks', parsed({ allowUnlimitedText: ' true' }, { specificationVersion: '1.5' })],
  ['a time with blanks', parsed({}, { dateLastModified: ' 2025-06-15T13:45:30Z' })],
  ['two hyphens in a comment', parsed({}, {}, '<!-- a -- b -->')],
  ['no element ItemDefs', parseUserDictionary('<NaaccrDictionary dictionaryUri="urn:d" specificationVersion="1.8"/>')],
])('cannot be read: %s', (_, result) => {
  expect('problems' in result && result.problems).toEqual(['Unable to read dictionary']);
});

it('two dictionaries that define an item differently are named in the order of their URIs', () => {
  const users = ['urn:c', 'urn:a'].map((dictionaryUri, position) => {
    const result = parsed({ length: 2 + position }, { dictionaryUri });
    if ('problems' in result) throw new Error(result.problems[0]);
    return result.dictionary;
  });
  for (const given of [users, users.toReversed()]) {
    expect(combinationProblem('250', given)).toBe("User-defined dictionary 'urn:a' and 'urn:c' both  define NAACCR ID 'myVariable'");
  }
});

it('items of two dictionaries that lie over one another are named in column order', () => {
  const users = ['a', 'b'].map((name, position) => {
    const item = { naaccrId: `${name}Variable`, naaccrNum: 10001 + position, startColumn: 2341 - position };
    const result = parsed(item, { dictionaryUri: `urn:${name}`, specificationVersion: '1.4', naaccrVersion: '160' });
    if ('problems' in result) throw new Error(result.problems[0]);
    return result.dictionary;
  });
  expect(combinationProblem('160', users)).toBe(
    "user-defined dictionaries define overlapping columns for items 'bVariable' and 'aVariable'",
  );
  expect(combinationProblem('160', [...users, ...users])).toBe("user-defined dictionaries must be unique; found multiple URI 'urn:a'");
});
