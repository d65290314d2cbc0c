import { algorithmFromParts, bundledAlgorithm, explainStage, explanationText } from '#domain/staging';
import { BASIC_TABLES, plainPath, smallInput, smallSchema, smallTable } from '../../test/small-algorithm.js';

const bundled = bundledAlgorithm({ currentYear: 2026 });
const breast = {
  ...{ site: 'C504', hist: '8500', behavior: '3', year_dx: '2024' },
  ...{ eod_primary_tumor: '100', eod_regional_nodes: '200', eod_mets: '00', grade_clin: '2' },
};

describe('the explanation of a stage', () => {
  it('names the row that chose the schema and, per derived item, the rows behind it', () => {
    const { stage, selection, steps, outputs } = explainStage(bundled, breast);
    expect(stage).toEqual(bundled.stage(breast));
    expect(selection).toMatchObject({
      row: 0,
      conditions: [
        { key: 'site', value: 'C504' },
        { key: 'hist', value: '8500' },
      ],
    });
    const summaryStage = outputs.find(({ key }) => key === 'ss2018_derived');
    const chain = summaryStage?.chain.map((index) => steps[index]);
    expect(summaryStage).toMatchObject({ value: '3', naaccrXmlId: 'derivedSummaryStage2018' });
    expect(chain?.flatMap((step) => step?.conditions.map(({ key, value }) => `${key}=${String(value)}`) ?? [])).toEqual([
      ...['eod_primary_tumor=100', 'eod_regional_nodes=200', 'eod_mets=00'],
      ...['ss2018_t=L', 'ss2018_n=RN', 'ss2018_m=NONE'],
    ]);
    expect(chain?.at(-1)?.effects).toEqual([{ kind: 'VALUE', column: 'ss2018_derived', key: 'ss2018_derived', value: '3' }]);
  });

  it('reads as sentences', () => {
    const text = explanationText(explainStage(bundled, breast)).join('\n');
    expect(text).toContain('Schema Breast (breast, registry_eod 1.0) was chosen by row 1');
    expect(text).toContain('Derived Summary Stage 2018 (ss2018_derived) is 3:\n');
    expect(text).toMatch(/row \d+: eod_regional_nodes is 200; ss2018_n becomes RN\./);
    expect(text).toContain('Schema ID (naaccr_schema_id) is 00480: no table wrote it, it is the default.');
  });

  it('says why a case is not staged', () => {
    const lines = (input: Record<string, string>) => explanationText(explainStage(bundled, input));
    expect(lines({ site: 'C999', hist: '8500' })).toEqual([
      'No schema of registry_eod 1.0 was chosen.',
      'Not staged: no schema takes this site, histology and discriminators.',
    ]);
    expect(lines({ ...breast, year_dx: '2030' }).at(1)).toBe('Not staged: the schema does not take this year of diagnosis.');
  });

  it('lists the findings of a case that is staged all the same', () => {
    const lines = explanationText(explainStage(bundled, { ...breast, eod_mets: '77' }));
    expect(lines).toContain('Findings:');
    expect(lines.some((line) => line.startsWith('  EOD Mets (`eod_mets`) is `77`'))).toBe(true);
  });
});

const small = algorithmFromParts(
  {
    schemas: [
      smallSchema({
        inputs: ['site', 'hist', 'year_dx', 'size', 'nodes'].map((key) => smallInput(key)),
        outputs: ['t', 'n', 'group', 'old'].map((key) => ({ key, name: key.toUpperCase(), metadata: [] })),
        mappings: [
          {
            ...{ id: 'm', initialContext: [{ key: 'old', value: null }] },
            inclusionTables: [{ ...plainPath('only_large'), inputMapping: [{ from: 'size', to: 'extent' }] }],
            exclusionTables: [plainPath('not_nodes')],
            tables: [plainPath('t_of_size'), plainPath('group_of_t')],
          },
        ],
      }),
    ],
    tables: [
      ...BASIC_TABLES,
      smallTable('only_large', ['extent'], [['010-999']]),
      smallTable('not_nodes', ['nodes'], [['9']]),
      smallTable(
        't_of_size',
        ['size', 'go!', 't!'],
        [
          ['001-030', 'MATCH', 'VALUE:T1'],
          ['031-999', 'JUMP:n_of_nodes', 'VALUE:T2'],
        ],
      ),
      smallTable('n_of_nodes', ['nodes', 'n!'], [['*', 'VALUE:{{nodes}}']]),
      smallTable(
        'group_of_t',
        ['t', 'n', 'group!'],
        [
          ['T2', '*', 'VALUE:{{t}}'],
          ['*', '*', 'ERROR:no group'],
        ],
      ),
    ],
  },
  { currentYear: 2026 },
);

describe('the chain of a derived item', () => {
  const explain = (size: string) => explainStage(small, { site: 'C341', hist: '8140', year_dx: '2024', size, nodes: '1' });

  it('goes back through jumps, copied values and the tables that let the program take part', () => {
    const { stage, steps, outputs } = explain('050');
    const chains = outputs.map(({ key, chain }) => [key, chain.map((index) => steps[index]?.tableId)]);
    expect(stage.path).toEqual(steps.map(({ trace }) => trace));
    expect(Object.fromEntries(chains)).toEqual({
      t: ['only_large', 'not_nodes', 't_of_size'],
      n: ['only_large', 'not_nodes', 't_of_size', 'n_of_nodes'],
      group: ['only_large', 'not_nodes', 't_of_size', 'n_of_nodes', 'group_of_t'],
      old: [],
    });
    expect(outputs.map(({ key, value, origin }) => [key, value, origin])).toEqual([
      ['t', 'T2', 2],
      ['n', '1', 3],
      ['group', 'T2', 4],
      ['old', null, 'initial'],
    ]);
  });

  it('reads as sentences with jumps, errors and start values', () => {
    const text = explanationText(explain('050'));
    expect(text).toContain('  Table only_large has row 1 for extent is 050 (row takes 010-999), so that these tables take part.');
    expect(text).toContain('  Table not_nodes has no row for nodes is 1, so that these tables take part.');
    expect(text).toContain('  Table t_of_size, row 2: size is 050 (row takes 031-999); goes on with table n_of_nodes, t becomes T2.');
    expect(text).toContain('  Table n_of_nodes, row 1: nodes is 1 (any); n becomes 1 as nodes.');
    expect(text).toContain('OLD (old) is blank: the start value of its program.');
    expect(explanationText(explain('020')).at(-1)).toBe('  no group');
  });

  it('leaves out a program that takes no part', () => {
    expect(explain('005')).toMatchObject({ steps: [], stage: { result: 'STAGED', path: [] } });
  });
});
