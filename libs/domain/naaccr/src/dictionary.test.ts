import fs from 'node:fs';
import path from 'node:path';
import {
  dictionary,
  dictionaryChanges,
  isEditable,
  isItemId,
  isSealed,
  ITEM_IDS,
  itemByNumber,
  itemDef,
  itemDefs,
  itemLabel,
  NAACCR_VERSIONS,
  type DictionaryItem,
} from '#domain/naaccr';
import { sharedData } from '../../../../test/support/shared-data.js';

const { path: dictionaries, it: itWithPublished } = sharedData('naaccr/dictionaries');

interface Published {
  readonly [attribute: string]: string;
}

function publishedItems(file: string): Published[] {
  const text = fs.readFileSync(path.join(dictionaries, file), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return [...text.matchAll(/<ItemDef\s([^>]*?)\/?>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value.replaceAll('&amp;', '&')]),
    ),
  );
}

const expectedOf = (published: Published) => ({
  id: published['naaccrId'],
  number: Number(published['naaccrNum']),
  name: published['naaccrName'],
  length: Number(published['length']),
  dataType: published['dataType'] ?? 'text',
  level: published['parentXmlElement'],
  recordTypes: (published['recordTypes'] ?? 'A,M,C,I').replaceAll(',', ''),
  padding: published['padding'] === 'rightBlank' ? 'none' : (published['padding'] ?? 'none'),
  trim: published['trim'] ?? 'all',
  allowUnlimitedText: published['allowUnlimitedText'] === 'true',
  startColumn: published['startColumn'] === undefined ? undefined : Number(published['startColumn']),
});
const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
const withoutSection = ({ section, ...rest }: DictionaryItem) => ({ ...rest, section: section.length > 0 });

describe('the NAACCR dictionary', () => {
  it('has the 771 items of NAACCR 26: 5 of the file, 49 of the patient, 717 of the tumor', () => {
    const count = (level: string) => itemDefs().filter((def) => def.level === level).length;
    expect([ITEM_IDS.length, count('NaaccrData'), count('Patient'), count('Tumor')]).toEqual([771, 5, 49, 717]);
  });

  itWithPublished.each(NAACCR_VERSIONS)('equals the published base dictionary of version %s in every attribute', (version) => {
    const published = publishedItems(`naaccr-dictionary-${version}.xml`).map(expectedOf).sort(byNumber);
    expect(published.length).toBeGreaterThan(500);
    const ours = dictionary(version).items.map(withoutSection);
    expect(ours).toEqual(published.map((item) => ({ ...item, section: true })));
  });

  itWithPublished.each(['140', '150', '160', '180', '210'] as const)(
    'equals the published default user dictionary of version %s',
    (version) => {
      const published = publishedItems(`user-defined-naaccr-dictionary-${version}.xml`).map(expectedOf).sort(byNumber);
      const ours = dictionary(version).defaultUserItems.map(withoutSection).sort(byNumber);
      expect(ours).toEqual(published.map((item) => ({ ...item, section: true })));
    },
  );

  it('finds an item by id and by number and labels it with both', () => {
    expect(itemDef('primarySite')).toMatchObject({
      number: 400,
      length: 4,
      dataType: 'text',
      level: 'Tumor',
      uiSection: 'Cancer Identification',
    });
    expect(itemByNumber(400)?.id).toBe('primarySite');
    expect(itemByNumber(220)).toBeUndefined();
    expect(itemLabel('primarySite')).toBe('Primary Site (400)');
    expect([isItemId('primarySite'), isItemId('PrimarySite'), isItemId('sex'), isItemId('constructor')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('sealed items', () => {
  it('are all items kept out of incidence files', () => {
    const open = itemDefs().filter((def) => !def.recordTypes.includes('I') && !isSealed(def.id));
    expect(open).toEqual([]);
  });

  it('hold names, addresses, numbers of the person, text and date of birth', () => {
    expect(
      (['nameLast', 'telephone', 'socialSecurityNumber', 'textRemarks', 'dateOfBirth', 'textUsualOccupation'] as const).every(isSealed),
    ).toBe(true);
  });

  it('leave open what registries join and count by', () => {
    expect((['patientIdNumber', 'accessionNumberHosp', 'addrAtDxPostalCode', 'countyAtDx', 'primarySite'] as const).some(isSealed)).toBe(
      false,
    );
  });
});

describe('editable items', () => {
  it('leave out derived items, record identifiers and items of the file', () => {
    const fixed = [
      'schemaId',
      'derivedSummaryStage2018',
      'patientIdNumber',
      'naaccrRecordVersion',
      'survMosActiveFollowup',
      'latitude',
    ] as const;
    expect(fixed.filter(isEditable)).toEqual([]);
    expect((['primarySite', 'summaryStage2018', 'nameLast', 'seerSiteSpecificFact1'] as const).every(isEditable)).toBe(true);
  });
});

describe('changes of the dictionary', () => {
  const facts = path.resolve(dictionaries, '../facts/changes-all-versions.csv');

  it('are none between a version and itself', () => {
    for (const version of NAACCR_VERSIONS) expect(dictionaryChanges(version, version)).toEqual([]);
  });

  itWithPublished('between neighbours are those that were counted in the published dictionaries', () => {
    const kinds: Readonly<Record<string, string>> = {
      added: 'new',
      retired: 'retired',
      id_renamed: 'id',
      name_changed: 'name',
      length_changed: 'length',
      data_type_changed: 'dataType',
      parent_changed: 'level',
      record_types_changed: 'recordTypes',
    };
    const published = fs
      .readFileSync(facts, 'utf8')
      .split(/\r?\n/)
      .flatMap((line) => {
        const [from, to, change = '', number] = line.split(',');
        return kinds[change] === undefined ? [] : [`${from} ${to} ${kinds[change]} ${number}`];
      });
    const ours = NAACCR_VERSIONS.slice(1).flatMap((to, position) => {
      const from = NAACCR_VERSIONS[position] ?? to;
      return dictionaryChanges(from, to).flatMap(({ what, number }) => (what === 'padding' ? [] : [`${from} ${to} ${what} ${number}`]));
    });
    expect(ours.length).toBeGreaterThan(400);
    expect(ours.sort()).toEqual(published.sort());
  });

  it('tell since when an item is there', () => {
    expect(itemDef('sexAssignedAtBirth')).toMatchObject({ sinceVersion: '260', yearImplemented: '2026' });
    expect(itemDef('primarySite').yearImplemented).toBeUndefined();
  });
});
