import { readFileSync } from 'node:fs';
import { bundledAlgorithm, loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { sharedData } from '../../../../../test/support/shared-data.js';

const { path: OFFICIAL, describe: describeBeside } = sharedData('staging/algorithms/eod_public-3.3.zip');
const bundled = bundledAlgorithm({ currentYear: 2026 });

describe('the bundled algorithm', () => {
  it('is one object per year', () => {
    expect(bundledAlgorithm({ currentYear: 2026 })).toBe(bundled);
    expect([bundled.algorithm, bundled.version]).toEqual(['registry_eod', '1.0']);
  });

  it('stages a breast cancer with nodes as regional to lymph nodes', () => {
    const breast = { site: 'C504', hist: '8500', behavior: '3', year_dx: '2024' };
    const stage = bundled.stage({
      ...breast,
      eod_primary_tumor: '100',
      eod_regional_nodes: '200',
      eod_mets: '00',
      grade_clin: '2',
      grade_path: '3',
    });
    expect(stage).toMatchObject({
      result: 'STAGED',
      schemaId: 'breast',
      output: { naaccr_schema_id: '00480', ss2018_derived: '3', derived_summary_grade: '3' },
      errors: [],
    });
  });

  it('has a schema for every site and histology', () => {
    const sites = bundled.table('primary_site')?.rows.flatMap(([cell]) => cell?.split(',') ?? []) ?? [];
    const without = sites.filter((site, index) => bundled.lookup({ site, hist: index % 2 === 0 ? '8000' : '9590' }).length === 0);
    expect(sites).toHaveLength(330);
    expect(without).toEqual([]);
  });

  it('labels the codes of the extent of disease in our own words', () => {
    const labels = new Map(bundled.validCodes('breast', 'eod_mets').map(({ cell, descriptions }) => [cell, descriptions[0]]));
    expect(labels.get('00')).toBe('No distant metastasis');
    expect(labels.get('70')).toBe('Distant metastasis');
  });
});

describe('the labels of the bundled algorithm', () => {
  const labels = bundled
    .schemaIds()
    .flatMap((schemaId) =>
      bundled
        .inputs(schemaId)
        .flatMap(({ key }) =>
          bundled.validCodes(schemaId, key).map(({ cell, descriptions }) => ({ schemaId, key, cell, label: descriptions[0] })),
        ),
    );

  it('explain every code of every schema, sites and histologies apart, which the dictionary explains', () => {
    const unlabelled = labels.filter(({ key, label }) => label === '' && key !== 'site' && key !== 'hist');
    expect(unlabelled.map(({ schemaId, key, cell }) => `${schemaId} ${key} ${String(cell)}`)).toEqual([]);
    expect(labels.length).toBeGreaterThan(5000);
  });

  it('say what a discriminator asks in its own schema, though the codes are the same', () => {
    const asked = (id: string) => bundled.validCodes(id, 'discriminator_1').map(({ descriptions }) => descriptions[0]);
    expect(asked('nasopharynx')).toContain('Pharyngeal tonsil');
    expect(asked('melanoma_iris')).toContain('Iris');
  });

  it('claim no stage of the AJCC', () => {
    const outputs = new Set(bundled.schemaIds().flatMap((schemaId) => bundled.outputs(schemaId).map(({ name }) => name)));
    expect([...outputs].sort()).toEqual([
      ...['Derived Rai Stage', 'Derived Summary Grade 2018', 'Derived Summary Stage 2018', 'Schema ID', 'derived_version'],
    ]);
    expect(labels.filter(({ label }) => /AJCC|TNM/i.test(label ?? ''))).toEqual([]);
  });
});

/** All combinations of one value per key. */
function combinations(choices: readonly (readonly [key: string, values: readonly string[]])[]): Record<string, string>[] {
  let all: Record<string, string>[] = [{}];
  for (const [key, values] of choices) all = all.flatMap((chosen) => values.map((value) => ({ ...chosen, [key]: value })));
  return all;
}

const codes = (algorithm: StagingAlgorithm, schemaId: string, key: string): string[] =>
  algorithm.validCodes(schemaId, key).flatMap(({ ranges }) => ranges.map((range) => (range === '*' ? '' : range.low)));

/** Keys that one derived item depends on; every schema has the first two groups. */
const GROUPS = [
  ['eod_primary_tumor', 'eod_prostate_path_extension', 'eod_regional_nodes', 'eod_mets', 'behavior', 'peritoneal_cytology'],
  ['grade_clin', 'grade_path', 'behavior'],
  ['lymphocytosis', 'adenopathy', 'organomegaly', 'anemia', 'thrombocytopenia'],
];

describeBeside('the bundled algorithm beside EOD public 3.3', () => {
  const load = () => loadAlgorithm(readFileSync(OFFICIAL), { currentYear: 2026 });

  it('selects the same schemas', () => {
    const official = load();
    const histologies = Array.from({ length: 2000 }, (_, index) => String(8000 + index)).filter((hist) => official.isValidHistology(hist));
    const sites = Array.from({ length: 810 }, (_, index) => `C${String(index).padStart(3, '0')}`).filter((site) =>
      official.isValidSite(site),
    );
    const answers = [
      {},
      { year_dx: '2020', behavior: '3' },
      { year_dx: '2026', discriminator_1: '1', sex_at_birth: '2' },
      { discriminator_2: '', behavior: '0' },
    ];
    const different: string[] = [];
    sites.forEach((site, row) => {
      for (let column = row % 13; column < histologies.length; column += 13) {
        const keys = { site, hist: histologies[column], ...answers[(row + column) % answers.length] };
        const [own, theirs] = [bundled, official].map((algorithm) =>
          algorithm
            .lookup(keys)
            .map(({ id }) => id)
            .sort()
            .join(' '),
        );
        if (own !== theirs) different.push(`${JSON.stringify(keys)}: ${String(own)} / ${String(theirs)}`);
      }
    });
    expect(sites).toHaveLength(330);
    expect(different).toEqual([]);
  });

  it('derives the same items for every combination of codes of every schema', () => {
    const official = load();
    const different: string[] = [];
    let compared = 0;
    for (const schemaId of official.schemaIds()) {
      const known = new Set(bundled.inputs(schemaId).map(({ key }) => key));
      for (const group of GROUPS) {
        const keys = group.filter((key) => known.has(key));
        for (const input of combinations(keys.map((key) => [key, ['', ...codes(official, schemaId, key)]]))) {
          const { derived_version: own, ...mine } = bundled.stageInSchema(schemaId, { ...input, year_dx: '2024' }).output;
          const { derived_version: release, ...theirs } = official.stageInSchema(schemaId, { ...input, year_dx: '2024' }).output;
          compared++;
          if (JSON.stringify(mine) !== JSON.stringify(theirs))
            different.push(`${schemaId} ${JSON.stringify(input)} ${String(own)} ${String(release)}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(100_000);
    expect(different.slice(0, 5)).toEqual([]);
  });
});
