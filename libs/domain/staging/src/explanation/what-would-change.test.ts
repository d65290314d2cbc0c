import fc from 'fast-check';
import { algorithmFromParts, bundledAlgorithm, whatWouldChange, type StageInput } from '#domain/staging';
import { BASIC_TABLES, plainPath, smallInput, smallSchema, smallTable } from '../../test/small-algorithm.js';

const algorithm = bundledAlgorithm({ currentYear: 2026 });
const breast: StageInput = {
  ...{ site: 'C504', hist: '8500', behavior: '3', year_dx: '2024' },
  ...{ eod_primary_tumor: '100', eod_regional_nodes: '200', eod_mets: '00', grade_clin: '2' },
};

describe('what would change the stage', () => {
  it('names the inputs and codes that lead to another summary stage', () => {
    const { changes, complete } = whatWouldChange(algorithm, breast, { outputs: ['ss2018_derived'] });
    const mets = changes.find(({ key }) => key === 'eod_mets');
    expect(complete).toBe(true);
    expect(mets).toMatchObject({
      ...{ value: '00', naaccrXmlId: 'eodMets', result: 'STAGED', schemaId: 'breast' },
      codes: [{ low: '10', high: '70' }],
      outputs: [{ key: 'ss2018_derived', from: '3', to: '7' }],
    });
    expect(new Set(changes.map(({ key }) => key))).toEqual(new Set(['eod_primary_tumor', 'eod_regional_nodes', 'eod_mets']));
  });

  it('tries only inputs that the schema reads, and others only when they are named', () => {
    const keys = (options = {}) => new Set(whatWouldChange(algorithm, breast, options).changes.map(({ key }) => key));
    expect(keys()).toEqual(new Set(['behavior', 'eod_primary_tumor', 'eod_regional_nodes', 'eod_mets', 'grade_clin', 'grade_path']));
    expect(keys({ keys: ['year_dx'] })).toEqual(new Set());
  });

  it('stops at its limit and says so', () => {
    expect(whatWouldChange(algorithm, breast, { most: 10 })).toMatchObject({ tried: 10, complete: false });
  });

  it('tries nothing while no schema is found', () => {
    expect(whatWouldChange(algorithm, { site: 'C999', hist: '8500' })).toMatchObject({ tried: 0, changes: [], complete: true });
  });

  it('cuts a range of codes where a table draws a line', () => {
    const changes = whatWouldChange(sized, { site: 'C341', hist: '8140', year_dx: '2024', size: '015' });
    expect(changes).toMatchObject({ tried: 4, complete: true });
    expect(changes.changes.map(({ codes, outputs }) => [codes, outputs[0]?.to])).toEqual([
      [[{ low: '021', high: '050' }], 'T2'],
      [[{ low: '051', high: '988' }], 'T3'],
      [[{ low: '999', high: '999' }], 'TX'],
    ]);
  });
});

const sized = algorithmFromParts(
  {
    schemas: [
      smallSchema({
        inputs: [...['site', 'hist', 'year_dx'].map((key) => smallInput(key)), smallInput('size', { table: 'size_codes' })],
        outputs: [{ key: 't', name: 'T', metadata: [] }],
        mappings: [
          {
            ...{ id: 'm', inclusionTables: [], exclusionTables: [], initialContext: [] },
            tables: [{ ...plainPath('t_of_size'), inputMapping: [{ from: 'size', to: 'mm' }] }],
          },
        ],
      }),
    ],
    tables: [
      ...BASIC_TABLES,
      smallTable('size_codes', ['size'], [['001-988'], ['999']]),
      smallTable(
        't_of_size',
        ['mm', 't!'],
        [
          ['000-020', 'VALUE:T1'],
          ['021-050', 'VALUE:T2'],
          ['051-988', 'VALUE:T3'],
          ['999', 'VALUE:TX'],
        ],
      ),
    ],
  },
  { currentYear: 2026 },
);

const codes = (key: string) => fc.constantFrom(...algorithm.validCodes('breast', key).map(({ cell }) => cell ?? ''));
const cases = fc.record({
  ...{ site: fc.constant('C504'), hist: fc.constant('8500'), year_dx: fc.constant('2024'), behavior: fc.constantFrom('2', '3') },
  ...{ eod_primary_tumor: codes('eod_primary_tumor'), eod_regional_nodes: codes('eod_regional_nodes'), eod_mets: codes('eod_mets') },
});

it('a change that is named does what it says, and no code that is not named changes anything', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const before = algorithm.stage(input);
      const { changes } = whatWouldChange(algorithm, input, { keys: ['eod_regional_nodes'], outputs: ['ss2018_derived'] });
      for (const code of algorithm.validCodes('breast', 'eod_regional_nodes').map(({ cell }) => cell ?? '')) {
        const change = changes.find(({ codes: spans }) => spans.some(({ low, high }) => low <= code && code <= high));
        const after = algorithm.stage({ ...input, eod_regional_nodes: code });
        expect([code, after.output['ss2018_derived']]).toEqual([code, change?.outputs[0]?.to ?? before.output['ss2018_derived']]);
      }
    }),
    { seed: 20180101, numRuns: 60 },
  );
});
