import fc from 'fast-check';
import { changeItems } from '../change-items.js';
import { ITEM_IDS } from '../item-defs.js';
import { NaaccrXmlScanner } from '../xml/naaccr-xml-scanner.js';
import { NaaccrXmlWriter } from '../xml/naaccr-xml-writer.js';
import { validateItem } from '../validate-item.js';
import { dictionaryConflicts } from './dictionary-conflicts.js';
import { isOpenByDefault, mayBeOpen, type InstalledDictionary } from './installed-dictionary.js';
import { parseUserDictionary } from './parse-user-dictionary.js';
import { RunningDictionary } from './running-dictionary.js';

interface Defined {
  readonly id: string;
  readonly number: number;
  readonly length: number;
  readonly dataType: 'text' | 'digits' | 'mixed' | 'date' | 'numeric';
  readonly level: 'Patient' | 'Tumor';
  readonly recordTypes: 'A,M,C,I' | 'A,M,C';
}

const attributes = ({ id, number, length, dataType, level, recordTypes }: Defined): string =>
  `naaccrId="${id}" naaccrNum="${number}" naaccrName="Item ${number}" length="${length}" dataType="${dataType}" parentXmlElement="${level}" recordTypes="${recordTypes}"`;

const xmlOf = (uri: string, items: readonly Defined[]): string =>
  `<NaaccrDictionary dictionaryUri="${uri}" naaccrVersion="260" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml"><ItemDefs>
  ${items.map((item) => `<ItemDef ${attributes(item)}/>`).join('\n')}</ItemDefs></NaaccrDictionary>`;

function installed(uri: string, items: readonly Defined[], open?: readonly string[]): InstalledDictionary {
  const parsed = parseUserDictionary(xmlOf(uri, items));
  if (!('dictionary' in parsed)) throw new Error(parsed.problems.join());
  const { dictionary } = parsed;
  return { dictionary, openItems: new Set(open ?? dictionary.items.filter(isOpenByDefault).map(({ id }) => id)) };
}

/** Items of two dictionaries, told apart by their numbers. */
const definitions = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 9500, max: 99999 }),
      length: fc.integer({ min: 1, max: 60 }),
      dataType: fc.constantFrom<Defined['dataType'][]>('text', 'digits', 'mixed', 'date', 'numeric'),
      level: fc.constantFrom<Defined['level'][]>('Patient', 'Tumor'),
      recordTypes: fc.constantFrom<Defined['recordTypes'][]>('A,M,C,I', 'A,M,C'),
    }),
    { selector: ({ number }) => number, minLength: 2, maxLength: 12 },
  )
  .map((items) =>
    items.map((item): Defined => ({ ...item, id: `ours${item.number}`, length: item.dataType === 'date' ? 8 : item.length })),
  );

const valueOf = ({ dataType, length }: Defined): string =>
  dataType === 'date' ? '202602' : '7'.repeat(dataType === 'text' ? Math.min(length, 9) : length);

describe('the running dictionary', () => {
  it('holds the standard and every item of dictionaries that do not conflict', () => {
    fc.assert(
      fc.property(definitions, (items) => {
        const half = Math.ceil(items.length / 2);
        const first = installed('urn:first', items.slice(0, half));
        const second = installed('urn:second', items.slice(half));
        expect(dictionaryConflicts(second, [first])).toEqual([]);
        const running = new RunningDictionary([first, second]);
        expect(running.userItems.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(ITEM_IDS.every((id) => running.holds(id) && !running.isUserItem(id))).toBe(true);
        for (const item of items) {
          expect(running.levelOf(item.id)).toBe(item.level);
          expect(validateItem(item.id, valueOf(item), running)).toBeUndefined();
          expect(validateItem(item.id, valueOf(item))?.code).toBe('UNKNOWN_ITEM');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('seals what may identify a person, and whatever no dictionary has', () => {
    fc.assert(
      fc.property(definitions, (items) => {
        const running = new RunningDictionary([installed('urn:first', items)]);
        for (const { id, recordTypes, dataType, length } of items) {
          const isOpen = recordTypes === 'A,M,C,I' && dataType !== 'text' && dataType !== 'date' && length <= 4;
          expect(running.isSealed(id)).toBe(!isOpen);
        }
        expect([running.isSealed('neverDefined'), running.isSealed('sex'), running.isSealed('nameMaiden')]).toEqual([true, false, true]);
      }),
      { numRuns: 30 },
    );
  });

  it('writes and reads the items of several dictionaries to the same values', () => {
    fc.assert(
      fc.property(definitions, (items) => {
        const half = Math.ceil(items.length / 2);
        const running = new RunningDictionary([installed('urn:b', items.slice(0, half)), installed('urn:a', items.slice(half))]);
        const { userDictionaries } = running;
        const valuesAt = (level: string) =>
          Object.fromEntries(items.filter((item) => item.level === level).map((item) => [item.id, valueOf(item)]));
        const patient = { items: valuesAt('Patient'), tumors: [{ items: valuesAt('Tumor') }] };
        const writer = new NaaccrXmlWriter({ userDictionaries });
        const text =
          writer.startDocument({ naaccrVersion: '260', recordType: 'A', timeGenerated: undefined }) +
          writer.patient(patient) +
          writer.endDocument();
        const scanner = new NaaccrXmlScanner({ userDictionaries });
        const [read] = [...scanner.push(new TextEncoder().encode(text)), ...scanner.end()];
        expect({ items: read?.items, tumors: read?.tumors.map((tumor) => ({ items: tumor.items })), errors: read?.allErrors }).toEqual({
          ...patient,
          errors: [],
        });
        expect(scanner.root?.userDictionaryUris).toEqual(['urn:a', 'urn:b']);
      }),
      { numRuns: 60 },
    );
  });

  it('changes user items like any other, and never quotes a sealed one', () => {
    const items: Defined[] = [
      { id: 'openCode', number: 9501, length: 2, dataType: 'digits', level: 'Tumor', recordTypes: 'A,M,C,I' },
      { id: 'ownWords', number: 9502, length: 20, dataType: 'mixed', level: 'Patient', recordTypes: 'A,M,C,I' },
    ];
    const running = new RunningDictionary([installed('urn:first', items)]);
    expect(changeItems({}, { openCode: '07' }, running)).toMatchObject({ items: { openCode: '07' } });
    expect(validateItem('openCode', '7', running)?.message).toBe(
      'Item 9501 (9501) is `7`, which has 1 of its 2 characters; expected 2 characters of digits.',
    );
    expect(validateItem('ownWords', 'Jane Doe', running)?.message).toBe(
      'Item 9502 (9502) is not of the right kind; expected 20 characters of digits and capital letters.',
    );
  });

  it('takes an item of several versions as the newest one has it', () => {
    const item: Defined = { id: 'ours', number: 9501, length: 2, dataType: 'digits', level: 'Tumor', recordTypes: 'A,M,C,I' };
    const older = parseUserDictionary(xmlOf('urn:25', [item]).replace('naaccrVersion="260"', 'naaccrVersion="250"'));
    if (!('dictionary' in older)) throw new Error('not parsed');
    const newest = installed('urn:26', [{ ...item, length: 3 }]);
    const earlier = { dictionary: older.dictionary, openItems: new Set(['ours']) };
    expect(dictionaryConflicts(earlier, [newest])).toEqual([]);
    const running = new RunningDictionary([newest, earlier]);
    expect(running.userItems).toMatchObject([{ id: 'ours', length: 3, dictionaryUris: ['urn:25', 'urn:26'] }]);
  });
});

describe('a user dictionary is refused', () => {
  const item: Defined = { id: 'ours', number: 9501, length: 2, dataType: 'digits', level: 'Tumor', recordTypes: 'A,M,C,I' };
  const held = installed('urn:held', [item]);
  const codes = (added: InstalledDictionary) => dictionaryConflicts(added, [held]).map(({ code }) => code);

  it('when its URI is taken, or an installed one defines its items otherwise', () => {
    expect(codes(held)).toContain('URI_TAKEN');
    expect(codes(installed('urn:new', [{ ...item, number: 9502 }]))).toEqual(['DEFINED_OTHERWISE']);
    expect(codes(installed('urn:new', [{ ...item, level: 'Patient' }]))).toEqual(['DEFINED_OTHERWISE']);
    expect(codes(installed('urn:new', [item], []))).toEqual(['DEFINED_OTHERWISE']);
    expect(codes(installed('urn:new', [{ ...item, id: 'theirs' }]))).toEqual(['NOT_COMBINABLE']);
    expect(codes(installed('urn:new', [{ ...item, length: 3 }]))).toEqual(['NOT_COMBINABLE']);
  });

  it('when items are to stay in the clear that must be sealed, or that it does not have', () => {
    const confidential = installed('urn:new', [{ ...item, id: 'theirs', number: 9502, recordTypes: 'A,M,C' }], ['theirs', 'nobodys']);
    expect(codes(confidential)).toEqual(['MUST_BE_SEALED', 'NO_SUCH_ITEM']);
    expect(confidential.dictionary.items.some(mayBeOpen)).toBe(false);
  });
});
