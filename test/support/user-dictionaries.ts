/** Attributes of an item of a user dictionary. */
export type DefinedItem = Readonly<Record<'naaccrId' | 'naaccrNum' | 'naaccrName' | 'length' | 'parentXmlElement', string>> &
  Readonly<Partial<Record<'dataType' | 'recordTypes' | 'startColumn', string>>>;

/** The XML of a user dictionary; `naaccrVersion` blank leaves it out. */
export function userDictionaryXml(dictionaryUri: string, items: readonly DefinedItem[], naaccrVersion = '260'): string {
  const attributes = (values: Readonly<Record<string, string>>): string =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
  const root = {
    dictionaryUri,
    ...(naaccrVersion !== '' && { naaccrVersion }),
    specificationVersion: naaccrVersion === '180' ? '1.5' : '1.8',
  };
  return `<?xml version="1.0"?>
<NaaccrDictionary${attributes({ ...root, xmlns: 'http://naaccr.org/naaccrxml' })}>
<ItemDefs>
${items.map((item) => `<ItemDef${attributes(item)}/>`).join('\n')}
</ItemDefs>
</NaaccrDictionary>
`;
}

/** What a state asks for: a coded item of the tumor in the clear, and one of the person. */
export const STATE_DICTIONARY = {
  uri: 'https://registry.example/state-260.xml',
  xml: userDictionaryXml('https://registry.example/state-260.xml', [
    {
      naaccrId: 'stateScreeningMode',
      naaccrNum: '9701',
      naaccrName: 'Screening Mode',
      length: '2',
      parentXmlElement: 'Tumor',
      dataType: 'digits',
    },
    {
      naaccrId: 'stateTribeCode',
      naaccrNum: '9702',
      naaccrName: 'Tribe Code',
      length: '3',
      parentXmlElement: 'Patient',
      dataType: 'mixed',
    },
  ]),
} as const;

/** What a hospital keeps for itself: its own record number and a remark, both of which may identify somebody. */
export const HOSPITAL_DICTIONARY = {
  uri: 'https://hospital.example/own.xml',
  xml: userDictionaryXml(
    'https://hospital.example/own.xml',
    [
      { naaccrId: 'ownChartNumber', naaccrNum: '9801', naaccrName: 'Chart Number', length: '12', parentXmlElement: 'Patient' },
      {
        naaccrId: 'ownBoardRemark',
        naaccrNum: '9802',
        naaccrName: 'Tumor Board Remark',
        length: '200',
        parentXmlElement: 'Tumor',
        recordTypes: 'A,M,C',
      },
    ],
    '',
  ),
} as const;

/** Values of the items of both. */
export const USER_ITEMS = {
  stateScreeningMode: '07',
  stateTribeCode: 'A12',
  ownChartNumber: 'KR-4711-88',
  ownBoardRemark: 'Discussed with Dr. Quellinghaus',
} as const;
