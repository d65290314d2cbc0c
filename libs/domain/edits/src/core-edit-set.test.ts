import { isItemId, type Items } from '#domain/naaccr';
import { aBreastCase, deathCertificateOnly, today, untreated } from '../test/breast-case.js';
import { cancerSamples } from '../test/cancer-samples.js';
import { patientSamples } from '../test/patient-samples.js';
import { personSamples } from '../test/person-samples.js';
import { stageSamples } from '../test/stage-samples.js';
import { treatmentSamples } from '../test/treatment-samples.js';
import { blocksCompletion, coreEditSet, missingForCompletion, runEdits } from './index.js';

const samples = [...personSamples, ...patientSamples, ...cancerSamples, ...stageSamples, ...treatmentSamples];
const failing = (items: Items): string[] => runEdits(coreEditSet, items, { today }).map(({ editId }) => editId);
const required = coreEditSet.edits.filter(({ id }) => id.startsWith('R'));

describe('the core edits', () => {
  it('pass a complete case of breast cancer', () => {
    expect(runEdits(coreEditSet, aBreastCase(), { today })).toEqual([]);
  });

  it('pass the same case untreated, and one known from the death certificate only but for its accession', () => {
    expect(runEdits(coreEditSet, aBreastCase(untreated), { today })).toEqual([]);
    expect(failing(aBreastCase(deathCertificateOnly))).toEqual(['R0550']);
  });

  it.each(samples.map((sample) => [sample.edit, sample.fails, sample] as const))('%s fails %s', (edit, _, { when, passes }) => {
    expect(failing(aBreastCase(when))).toContain(edit);
    expect(failing(aBreastCase(passes))).not.toContain(edit);
  });

  it('are all tried with a case that fails', () => {
    const tried = new Set(samples.map(({ edit }) => edit));
    expect(coreEditSet.edits.filter(({ id }) => !id.startsWith('R') && !tried.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('have an id of their own, name real items and at least one', () => {
    expect(new Set(coreEditSet.edits.map(({ id }) => id)).size).toBe(coreEditSet.edits.length);
    expect(coreEditSet.edits.filter(({ items }) => items.length === 0 || !items.every(isItemId))).toEqual([]);
  });

  it('read no item that they do not name, apart from what the facts of the case are made of', () => {
    const facts = new Set([
      'dateOfDiagnosis',
      'primarySite',
      'histologicTypeIcdO3',
      'behaviorCodeIcdO3',
      'ageAtDiagnosis',
      'classOfCase',
      'vitalStatus',
      'dateOfLastContact',
    ]);
    const wrong = samples.flatMap(({ edit, when }) => {
      const named = coreEditSet.edits.find(({ id }) => id === edit)?.items ?? [];
      const results = runEdits(coreEditSet, aBreastCase(when), { today }).filter(
        ({ editId, items }) => editId === edit && !items.every((id) => named.includes(id) || facts.has(id)),
      );
      return edit === 'E169' ? [] : results;
    });
    expect(wrong).toEqual([]);
  });

  it('leave blank items to the required-item edits', () => {
    const blank = failing({});
    expect(blank.filter((id) => !id.startsWith('R'))).toEqual([]);
    for (const id of Object.keys(aBreastCase())) {
      const without = failing(aBreastCase({ [id]: '' })).filter((edit) => !edit.startsWith('R'));
      const expected: Record<string, string[]> = {
        textDxProcPath: ['E171'],
        rxDateRadiation: ['E123B'],
        rxDateSurgery: ['E114B', 'E128', 'E129'],
        rxDateHormone: ['E120B'],
        dateInitialRxSeer: ['E128'],
        date1stCrsRxCoc: ['E129'],
      };
      expect([id, without]).toEqual([id, expected[id] ?? without.filter((edit) => /^E1(12|13|14|26|27|28|29|30)B?$/.test(edit))]);
    }
  });

  it('do not quote names, numbers or the date of birth', () => {
    const sealed = aBreastCase({
      nameFirst: 'Secret1',
      socialSecurityNumber: '11111111X',
      dateOfBirth: '20290909',
      addrAtDxPostalCode: '1 2',
    });
    const text = runEdits(coreEditSet, sealed, { today })
      .map(({ message }) => message)
      .join('\n');
    expect(text).not.toMatch(/Secret1|11111111X|20290909/);
    expect(text).toMatch(/Name--First \(2240\)/);
  });
});

describe('completion of a case', () => {
  it.each(required.map(({ id, items: [item] }) => [id, item ?? ''] as const))('%s asks for %s', (id, item) => {
    const since = item === 'grade' ? '2015' : item === 'rxSummSurgPrimSite' ? '2022' : '20240301';
    const without = aBreastCase({ dateOfDiagnosis: since, [item]: '' });
    const results = runEdits(coreEditSet, without, { today }).filter(({ editId }) => editId === id);
    expect(results.map(({ message }) => message)).toEqual([expect.stringMatching(/ is not yet coded\.$/)]);
    expect(failing(aBreastCase({ dateOfDiagnosis: since, [item]: '9' }))).not.toContain(id);
  });

  it('names what is missing in the order of coding', () => {
    const results = runEdits(coreEditSet, aBreastCase({ laterality: '', primarySite: '', vitalStatus: '' }), { today });
    expect(missingForCompletion(results)).toEqual(['primarySite', 'laterality', 'vitalStatus']);
  });

  it('is blocked by an error and not by a warning', () => {
    const error = runEdits(coreEditSet, aBreastCase({ laterality: '0' }), { today });
    expect(error.map((result) => [result.editId, blocksCompletion(result)])).toEqual([['E073', true]]);
    const warning = runEdits(coreEditSet, aBreastCase({ primaryPayerAtDx: '60' }), { today });
    expect(warning.map((result) => [result.editId, blocksCompletion(result)])).toEqual([['E056', false]]);
  });

  it('is not blocked by an over-ridden edit, which is still reported', () => {
    const reviewed = runEdits(coreEditSet, aBreastCase({ laterality: '9', overRideSiteLatEod: '1' }), { today });
    expect(reviewed).toEqual([
      expect.objectContaining({ editId: 'E161', overRide: 'overRideSiteLatEod', overridden: true, severity: 'error' }),
    ]);
    expect(reviewed.some(blocksCompletion)).toBe(false);
  });

  it('is not freed by an over-ride code that means something else', () => {
    const inUtero = { dateOfBirth: '20240401', overRideAgeSiteMorph: '1' };
    const results = runEdits(coreEditSet, aBreastCase(inUtero), { today }).filter(({ editId }) => editId === 'E001');
    expect(results.map(({ overridden }) => overridden)).toEqual([false]);
    const known = runEdits(coreEditSet, aBreastCase({ ...inUtero, overRideAgeSiteMorph: '3' }), { today }).filter(
      ({ editId }) => editId === 'E001',
    );
    expect(known.map(({ overridden }) => overridden)).toEqual([true]);
  });

  it('gives the same results whatever the order of the items', () => {
    const items = aBreastCase({ laterality: '0', summaryStage2018: '0', primarySite: 'C619' });
    const reversed: Items = Object.fromEntries(Object.entries(items).reverse());
    expect(runEdits(coreEditSet, reversed, { today })).toEqual(runEdits(coreEditSet, items, { today }));
  });
});
