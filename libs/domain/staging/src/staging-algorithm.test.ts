import {
  algorithmFromParts,
  glossaryOfSchema,
  glossaryOfTable,
  inputsToAsk,
  type AlgorithmParts,
  type SchemaDefinition,
  type TableDefinition,
} from '#domain/staging';
import { plainPath, smallInput, smallSchema, smallTable } from '../test/small-algorithm.js';

const schema = (changes: Partial<SchemaDefinition>): SchemaDefinition =>
  smallSchema(
    {
      inputs: [
        ...['site', 'hist'].map((key) => smallInput(key)),
        smallInput('year_dx', { usedForStaging: false, table: 'year' }),
        smallInput('mets', { name: 'Mets', table: 'mets_codes', default: '00' }),
      ],
      outputs: [{ key: 'stage', name: 'Stage', default: '9', metadata: [] }],
      ...changes,
    },
    ['stage_of_mets'],
  );

const TABLES: readonly TableDefinition[] = [
  smallTable('primary_site', ['site'], [['C341'], ['C342'], ['C809']]),
  smallTable('histology', ['hist'], [['8000-8700']]),
  smallTable('year', ['year_dx'], [['2018-{{ctx_year_current}}']]),
  smallTable(
    'mets_codes',
    ['mets', 'label?'],
    [
      ['00', 'none'],
      ['10-20', 'distant'],
    ],
  ),
  smallTable('select_lung', ['site', 'hist', 'behavior'], [['C341,C342', '8000-8700', '3']]),
  smallTable('select_other', ['site', 'hist', 'behavior'], [['C341', '8000-8700', '2,']]),
  smallTable(
    'stage_of_mets',
    ['mets', 'stage!'],
    [
      ['00', 'VALUE:1'],
      ['10', 'VALUE:7'],
    ],
  ),
];

function small(changes: Partial<SchemaDefinition> = {}, parts: Partial<AlgorithmParts> = {}) {
  const other = schema({ id: 'other', name: 'Other', selectionTable: 'select_other', discriminators: ['behavior'] });
  return algorithmFromParts(
    { schemas: [schema({ discriminators: ['behavior'], ...changes }), other], tables: TABLES, ...parts },
    { currentYear: 2026 },
  );
}

describe('schema look-up', () => {
  it('takes an absent discriminator as a wildcard and asks for it', () => {
    const keys = { site: 'C341', hist: '8140' };
    expect(
      small()
        .lookup(keys)
        .map(({ id }) => id),
    ).toEqual(['lung', 'other']);
    expect(small().missingDiscriminators(keys)).toMatchObject({
      candidates: ['lung', 'other'],
      ask: [
        {
          key: 'behavior',
          answers: [
            { value: '2', schemas: ['Other'] },
            { value: '3', schemas: ['Lung'] },
          ],
        },
      ],
    });
  });

  it('takes a blank discriminator as blank', () => {
    expect(
      small()
        .lookup({ site: 'C341', hist: '8140', behavior: '' })
        .map(({ id }) => id),
    ).toEqual(['other']);
  });

  it('does not trim', () => {
    expect(small().lookup({ site: 'C341 ', hist: '8140' })).toEqual([]);
  });

  it('reads a cell that refers to another key', () => {
    const tables = TABLES.map((table) =>
      table.id === 'select_other' ? smallTable(table.id, ['site', 'hist'], [['C341', '8000-{{behavior}}']]) : table,
    );
    const idsFor = (behavior: string) =>
      small({}, { tables })
        .lookup({ site: 'C341', hist: '8140', behavior })
        .map(({ id }) => id);
    expect(idsFor('8700')).toEqual(['other']);
    expect(idsFor('3')).toEqual(['lung']);
  });

  it('finds nothing for a discriminator without histology', () => {
    expect(small().lookup({ site: 'C341', behavior: '3' })).toEqual([]);
  });
});

describe('staging a case', () => {
  it('stages with the default of an absent input and records the path', () => {
    const stage = small().stageInSchema('lung', { site: 'C342', hist: '8140', year_dx: '2024' });
    expect(stage).toEqual({ result: 'STAGED', schemaId: 'lung', output: { stage: '1' }, errors: [], path: ['m.stage_of_mets'] });
  });

  it('gives out no key that the engine supplies', () => {
    const outputs = ['stage', 'ctx_year_current'].map((key) => ({ key, name: key, default: '9', metadata: [] }));
    expect(small({ outputs }).stage({ site: 'C342', hist: '8140', year_dx: '2024' }).output).toEqual({ stage: '1' });
  });

  it('does not give a blank input its default', () => {
    const stage = small().stageInSchema('lung', { site: 'C342', hist: '8140', year_dx: '2024', mets: '' });
    expect(stage).toMatchObject({
      output: { stage: '9' },
      errors: [{ type: 'MATCH_NOT_FOUND', table: 'stage_of_mets', columns: ['stage'] }],
    });
  });

  it('reports an invalid code and goes on', () => {
    const stage = small().stageInSchema('lung', { site: 'C342', hist: '8140', year_dx: '2024', mets: '77' });
    expect(stage.result).toBe('STAGED');
    expect(stage.errors.map(({ type, key }) => [type, key])).toEqual([
      ['INVALID_REQUIRED_INPUT', 'mets'],
      ['MATCH_NOT_FOUND', undefined],
    ]);
  });

  it('stops at an invalid required code when the schema says so', () => {
    const stage = small({ onInvalidInput: 'FAIL_WHEN_USED_FOR_STAGING' }).stageInSchema('lung', {
      site: 'C342',
      hist: '8140',
      year_dx: '2024',
      mets: '77',
    });
    expect(stage).toMatchObject({ result: 'FAILED_INVALID_INPUT', output: {}, path: [] });
  });

  it('refuses a year of diagnosis in the future without further details', () => {
    const stage = small().stageInSchema('lung', { site: 'C342', hist: '8140', year_dx: '2027', mets: '77' });
    expect(stage).toEqual({ result: 'FAILED_INVALID_YEAR_DX', schemaId: 'lung', output: {}, errors: [], path: [] });
    expect(small().stageInSchema('lung', { site: 'C342', hist: '8140', year_dx: '2027' }, { currentYear: 2027 }).result).toBe('STAGED');
  });

  it('refuses keys that are no inputs, whatever their name', () => {
    const input = JSON.parse('{"site":"C342","hist":"8140","behavior":"3","__proto__":"1","constructor":"2"}');
    const stage = small().stage(input);
    expect(stage.result).toBe('FAILED_INVALID_INPUT');
    expect(stage.errors.map(({ key }) => key)).toEqual(['behavior', '__proto__', 'constructor']);
  });

  it('needs the current year from somewhere', () => {
    const undated = algorithmFromParts({ schemas: [schema({})], tables: TABLES });
    expect(() => undated.stage({ site: 'C341', hist: '8140' })).toThrow(expect.objectContaining({ code: 'CURRENT_YEAR_MISSING' }));
  });

  it('explains the rows that led to the result', () => {
    const { stage, steps } = small().explain({ site: 'C342', hist: '8140', year_dx: '2024', mets: '10' });
    expect(stage.output).toEqual({ stage: '7' });
    expect(steps).toEqual([
      {
        ...{ trace: 'm.stage_of_mets', purpose: 'value', tableId: 'stage_of_mets', row: 1, calledBy: undefined },
        ...{ values: ['10'], origins: ['given'], referenced: [], effects: [{ kind: 'VALUE', column: 'stage', key: 'stage', value: '7' }] },
      },
    ]);
  });
});

describe('what a screen asks', () => {
  it('lists the codes of an input with their descriptions', () => {
    expect(small().validCodes('lung', 'mets')).toEqual([
      { row: 0, cell: '00', ranges: [{ low: '00', high: '00' }], descriptions: ['none'] },
      { row: 1, cell: '10-20', ranges: [{ low: '10', high: '20' }], descriptions: ['distant'] },
    ]);
  });

  it('tells which keys a schema reads', () => {
    expect([...small().requiredKeys('lung')].sort()).toEqual(['behavior', 'hist', 'mets', 'site']);
  });

  it('lists an output that is defined twice once, by its later definition', () => {
    const stage = { key: 'stage', name: 'Stage', metadata: [] };
    const algorithm = small({ outputs: [{ ...stage, table: 'select_other' }, stage] });
    expect(algorithm.outputs('lung')).toEqual([stage]);
    expect(algorithm.reachableTables('lung')).not.toContain('select_other');
  });

  it('asks for no key that the engine supplies, whatever looks at it', () => {
    const rows = [['2026', '', 'VALUE:1']];
    const tables = TABLES.map((table) =>
      table.id === 'stage_of_mets' ? smallTable(table.id, ['ctx_year_current', 'ctx_other', 'stage!'], rows) : table,
    );
    const algorithm = small({}, { tables });
    expect([...algorithm.requiredKeys('lung')].sort()).toEqual(['behavior', 'ctx_other', 'hist', 'site']);
    expect(algorithm.mappingKeys('lung').map(({ inputs, tables: paths }) => [[...inputs], paths.map((path) => [...path.inputs])])).toEqual([
      [['ctx_other'], [['ctx_other']]],
    ]);
  });

  it('checks a single code', () => {
    expect(small().isCodeValid('lung', { key: 'mets', value: '15' })).toBe(true);
    expect(small().isCodeValid('lung', { key: 'mets', value: '21' })).toBe(false);
    expect(small().isCodeValid('lung', { key: 'year_dx', value: '2025' })).toBe(true);
  });

  it('lists the inputs in the order of the manual, with what staging needs of them and who requires them in that year', () => {
    const metadata = [{ name: 'SEER_REQUIRED', start: 2018 }, { name: 'COC_REQUIRED', end: 2020 }, { name: 'SSDI' }];
    const extra = smallInput('er', { name: 'ER', usedForStaging: false, default: '9', unit: '%', decimalPlaces: 1, metadata });
    const asked = inputsToAsk(small({ inputs: [...schema({}).inputs, extra] }), 'lung', { known: { year_dx: '2024' }, currentYear: 2026 });
    expect(asked.map(({ key, isRead, isRequired, defaultValue }) => [key, isRead, isRequired, defaultValue])).toEqual([
      ['site', true, true, ''],
      ['hist', true, true, ''],
      ['year_dx', false, false, ''],
      ['mets', true, false, '00'],
      ['er', false, false, '9'],
    ]);
    expect(asked.at(-1)).toMatchObject({ tags: ['SEER_REQUIRED', 'SSDI'], unit: '%', decimalPlaces: 1 });
  });

  it('does not ask for the inputs of a program that takes no part', () => {
    const program = {
      id: 'm',
      inclusionTables: [plainPath('only_2018')],
      exclusionTables: [],
      initialContext: [],
      tables: [plainPath('stage_of_mets')],
    };
    const algorithm = small({ mappings: [program] }, { tables: [...TABLES, smallTable('only_2018', ['year_dx'], [['2018']])] });
    const isRead = (year_dx: string) =>
      inputsToAsk(algorithm, 'lung', { known: { year_dx }, currentYear: 2026 }).find(({ key }) => key === 'mets')?.isRead;
    expect([isRead('2018'), isRead('2024')]).toEqual([true, false]);
  });

  it('names the glossary terms that a schema or a table uses', () => {
    const glossary = ['distant', 'Lung', 'liver'].map((name) => ({ name, definition: name, alternateNames: [] }));
    const algorithm = small({}, { glossary });
    expect([glossaryOfSchema(algorithm, 'lung'), glossaryOfTable(algorithm, 'mets_codes'), glossaryOfTable(algorithm, 'nowhere')]).toEqual([
      ['Lung'],
      ['distant'],
      [],
    ]);
  });

  it('finds the row of the selection table', () => {
    expect([
      small().selectionRow('lung', { site: 'C342', hist: '8140' }),
      small().selectionRow('lung', { site: 'C809' }),
      small().selectionRow('knee', {}),
    ]).toEqual([0, null, null]);
  });

  it('finds whole words of the glossary', () => {
    const glossary = [{ name: 'Summary Stage', definition: 'extent of disease in one digit', alternateNames: [] }];
    const hits = small({}, { glossary }).glossary.matches('summary stage, not summary stages');
    expect(hits).toEqual([{ term: 'Summary Stage', begin: 0, end: 12 }]);
  });
});
