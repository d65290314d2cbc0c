import { coreEditSet } from '#domain/edits';
import { dictionary, type Items, NaaccrXmlScanner, parsePartialDate, type PartialDate, STANDARD_DICTIONARY } from '#domain/naaccr';
import { bundledAlgorithm, loadAlgorithm } from '#domain/staging';
import { syntheticPatients } from '#domain/synthetic';
import { readFileSync } from 'node:fs';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { patientItemsOf, shelveItems, tumorItemsOf } from '../items/item-shelves.js';
import { prepareAbstract, type PreparationContext } from '../preparation/prepare-abstract.js';
import { JsonArena } from './json-arena.js';
import { judgeRecord } from './judge-record.js';
import { recordDraft } from './record-draft.js';
import { recordTerms } from './record-terms.js';
import { itemsOfText, levelTexts } from './record-texts.js';
import { sharedData } from '../../../../../test/support/shared-data.js';

const { path: SAMPLES, it: withSamples } = sharedData('naaccr/samples');
const { path: OFFICIAL, it: withOfficial } = sharedData('staging/algorithms');
const today = parsePartialDate('20261122') as PartialDate;
const bundled: PreparationContext = {
  today,
  algorithms: [bundledAlgorithm({ currentYear: 2026 })],
  editSet: coreEditSet,
  dictionary: STANDARD_DICTIONARY,
};

const arena = new JsonArena(4096); // small, so that texts cross from one piece to the next

const draftOf = (items: Items) =>
  recordDraft([Object.entries(items).map(([id, value]) => ({ id, value: value ?? '' }))], recordTerms('260', STANDARD_DICTIONARY));

/** Judges a record as imports do, and holds the result against what a save on the screen would make of it. */
function expectSameAsOnScreen(items: Items, context: PreparationContext): void {
  const draft = draftOf(items);
  const judged = judgeRecord(draft, context, arena);
  const prepared = prepareAbstract(items, context);
  const { edits, editErrors, itemsMissing, editWarnings, siteGroup, stagedBy, schemaId } = prepared;
  const stored = edits.map(({ editId, severity, overridden }) => ({ editId, severity, overridden }));
  expect(judged).toMatchObject({ edits: stored, editErrors, itemsMissing, editWarnings, siteGroup, stagedBy, schemaId });
  const { coded, sealed, sealedOfPatient } = judged.texts;
  const { codedOfPatient, codedOfTumor } = levelTexts(draft.values, arena);
  expect([coded, sealed, codedOfPatient, sealedOfPatient, codedOfTumor].map(itemsOfText)).toEqual([
    prepared.coded,
    prepared.sealedItems,
    shelveItems(patientItemsOf(prepared.items, STANDARD_DICTIONARY), STANDARD_DICTIONARY).coded,
    shelveItems(patientItemsOf(prepared.items, STANDARD_DICTIONARY), STANDARD_DICTIONARY).sealed,
    shelveItems(tumorItemsOf(prepared.items, STANDARD_DICTIONARY), STANDARD_DICTIONARY).coded,
  ]);
}

describe('a record is judged by an import as by a save on the screen', () => {
  test('whatever the case', () => {
    for (const { items, tumors } of syntheticPatients({ patients: 400, seed: 11, today })) {
      for (const tumor of tumors) expectSameAsOnScreen({ ...items, ...tumor }, bundled);
    }
  });

  test('when it comes with derived items, over-rides, and text that JSON has to escape', () => {
    const odd = {
      textRemarks: 'He said "no" \\ \t tab\nnext line é 😀',
      derivedSummaryStage2018: '7',
      schemaId: '99999',
      overRideAgeSiteMorph: '1',
    };
    expectSameAsOnScreen(aBreastCase(odd), bundled);
    expectSameAsOnScreen({ ...odd, primarySite: 'C504' }, bundled);
    expectSameAsOnScreen({}, bundled);
  });

  withOfficial('with official releases too, of which one stages children besides', () => {
    const official = ['eod_public-3.3', 'pediatric-1.3'].map((name) => readFileSync(`${OFFICIAL}/${name}.zip`));
    const context = {
      ...bundled,
      algorithms: [...bundled.algorithms, ...official.map((zip) => loadAlgorithm(zip, { currentYear: 2026 }))],
    };
    const grownUp = aBreastCase({ pediatricId: '1a', pediatricIdVersionOriginal: '1.3' });
    expectSameAsOnScreen(grownUp, context);
    expectSameAsOnScreen({ ...grownUp, dateOfBirth: '20120314', ageAtDiagnosis: '014' }, context);
    for (const { items, tumors } of syntheticPatients({ patients: 60, seed: 12, today })) {
      for (const tumor of tumors) expectSameAsOnScreen({ ...items, ...tumor, derivedSummaryStage2018: '9' }, context);
    }
  });

  withSamples('when another program wrote it', () => {
    const scanner = new NaaccrXmlScanner({ extensions: 'ignore' });
    const patients = [...scanner.push(readFileSync(`${SAMPLES}/naaccr-xml-sample-v240-abstract-100.xml`)), ...scanner.end()];
    const known = new Set(dictionary('260').byId.keys());
    for (const patient of patients) {
      for (const tumor of patient.tumors) {
        const items = Object.entries({ ...patient.items, ...tumor.items }).filter(([id]) => known.has(id));
        expectSameAsOnScreen(Object.fromEntries(items), bundled);
      }
    }
    expect(patients).toHaveLength(93);
  });
});

describe('items of earlier versions', () => {
  const from = (version: '160' | '210' | '250', items: Record<string, string>) => {
    const draft = recordDraft([Object.entries(items).map(([id, value]) => ({ id, value }))], recordTerms(version, STANDARD_DICTIONARY));
    return { ...draft, texts: judgeRecord(draft, bundled, arena).texts };
  };

  test('go on under the id that their number has today', () => {
    const { record, texts, notCarried } = from('160', { seerPrimaryTumor: '100', seerMets: '00' });
    expect(record).toMatchObject({ eodPrimaryTumor: '100', eodMets: '00' });
    expect(itemsOfText(texts.coded)).toMatchObject({ eodPrimaryTumor: '100', eodMets: '00' });
    expect(notCarried).toEqual([]);
  });

  test('go on in their successor, unless that is coded already; what says less there stays as well, and is told', () => {
    expect(from('250', { sex: '2' }).record.sexAssignedAtBirth).toBe('2');
    expect(from('250', { sex: '2', sexAssignedAtBirth: '1' }).record.sexAssignedAtBirth).toBe('1');
    const { texts, notCarried } = from('250', { sex: '3' });
    expect(itemsOfText(texts.coded)).toEqual({ sexAssignedAtBirth: '9', sex: '3' });
    expect(notCarried).toEqual([{ id: 'sex', isCarried: true, message: expect.stringContaining('with less detail') as string }]);
  });

  test('that could identify a person go on sealed or not at all', () => {
    const { texts, notCarried } = from('210', { nameMaiden: 'Earlier', militaryRecordNoSuffix: '01' });
    expect(itemsOfText(texts.sealed)).toEqual({ nameBirthSurname: 'Earlier' });
    expect(itemsOfText(texts.coded)).toEqual({});
    expect(notCarried).toMatchObject([{ id: 'militaryRecordNoSuffix', isCarried: false }]);
  });
});
