import type { Items } from '#domain/naaccr';
import { bundledAlgorithm, deriveStage, keptItems, type KeptItems, neededReleases, stagingCases } from '#domain/staging';

const currentYear = 2026;
const algorithms = [bundledAlgorithm({ currentYear })];
const prostate: Items = {
  ...{ primarySite: 'C619', histologicTypeIcdO3: '8140', dateOfDiagnosis: '20240115', behaviorCodeIcdO3: '3' },
  ...{ eodPrimaryTumor: '200', eodRegionalNodes: '000', eodMets: '00', prostatePathologicalExtension: '300' },
};
const kept = (items: Items): KeptItems => keptItems(items, deriveStage(items, algorithms, { currentYear }), algorithms);

describe('items of another schema', () => {
  it('belong to nobody else while their schema stands', () => {
    expect(kept(prostate)).toEqual({ items: [], schemaName: null });
  });

  it('are named with their schema when the site changes, and are gone from the list when it comes back', () => {
    const moved = { ...prostate, primarySite: 'C504', histologicTypeIcdO3: '8500' };
    expect(kept(moved)).toEqual({ items: ['prostatePathologicalExtension'], schemaName: 'Prostate' });
    expect(kept({ ...moved, primarySite: 'C619', histologicTypeIcdO3: '8140' }).items).toEqual([]);
    expect(kept({ ...moved, prostatePathologicalExtension: '' }).items).toEqual([]);
  });

  it('are not told from others while no schema is chosen', () => {
    expect(kept({ ...prostate, primarySite: '' }).items).toEqual([]);
    expect(kept({ ...prostate, dateOfDiagnosis: '2012' }).items).toEqual([]);
  });

  it('of several schemas carry no name, for nobody can tell which one left them', () => {
    const lymphoma = { ...prostate, primarySite: 'C504', histologicTypeIcdO3: '8500', lymphocytosis: '1' };
    expect(kept(lymphoma)).toEqual({ items: expect.arrayContaining(['prostatePathologicalExtension', 'lymphocytosis']), schemaName: null });
  });
});

describe('the releases a case needs', () => {
  const release = (algorithm: string, version: string): { algorithm: string; version: string } => ({ algorithm, version });
  const atHand = [
    release('registry_eod', '1.0'),
    release('eod_public', '3.2'),
    release('eod_public', '3.10'),
    release('pediatric', '1.3'),
    release('cs', '02.05.50'),
  ];

  it('are the newest of its era, and the pediatric one for a child', () => {
    expect(neededReleases(prostate, atHand)).toEqual([release('eod_public', '3.10')]);
    expect(neededReleases({ ...prostate, ageAtDiagnosis: '014' }, atHand)).toEqual([
      release('eod_public', '3.10'),
      release('pediatric', '1.3'),
    ]);
    expect(neededReleases({ ...prostate, dateOfDiagnosis: '2012' }, atHand)).toEqual([release('cs', '02.05.50')]);
    expect(neededReleases({ ...prostate, dateOfDiagnosis: '' }, atHand)).toEqual([]);
  });

  it('say the case in the words of each', () => {
    expect(stagingCases(prostate, algorithms, { currentYear })).toMatchObject([
      { schemaId: 'prostate', input: { site: 'C619', eod_mets: '00', year_dx: '2024' } },
    ]);
    expect(stagingCases({ ...prostate, dateOfDiagnosis: '1999' }, algorithms, { currentYear })).toEqual([]);
  });
});
