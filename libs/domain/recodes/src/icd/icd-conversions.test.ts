import { icd10, icd10Cm, icd9Cm, icdO2Of, icdO3OfCause, readIcdConversions } from '../index.js';

describe('conversions from ICD-10-CM', () => {
  it.each([
    ['C50411', 'C504', '8000', '3', '1'],
    ['C50412', 'C504', '8000', '3', '2'],
    ['C5041', 'C504', '8000', '3', '9'],
    ['C561', 'C569', '8000', '3', '1'],
    ['C61', 'C619', '8000', '3', '0'],
    ['C221', 'C221', '8160', '3', '0'],
    ['C4311', 'C441', '8720', '3', '1'],
    ['C8217', 'C422', '9691', '3', '0'],
    ['C8107', 'C779', '9659', '3', '0'],
    ['C8525', 'C774', '9679', '3', '0'],
    ['C8529', 'C379', '9679', '3', '0'],
    ['C91A2', 'C421', '9826', '3', '0'],
    ['D0511', 'C509', '8500', '2', '1'],
    ['D329', 'C709', '9530', '0', '0'],
    ['Z5111', 'C809', '8000', '3', '0'],
  ])('%s is site %s, histology %s, behavior %s, side %s', (code, primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, laterality) => {
    expect(icd10Cm().convert(code)).toMatchObject({ primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, laterality });
  });

  it('are as many as the published list has, by behavior and casefinding too', () => {
    expect([icd10Cm().size, icd9Cm().size, icd10().size]).toEqual([1484, 955, 1300]);
  });

  it('leave casefinding optional for carcinoma of skin in situ, and know no other code', () => {
    expect(icd10Cm().convert('D0412')?.casefinding).toBe('O');
    expect(icd10Cm().convert('C50412')?.casefinding).toBe('Y');
    expect(icd10Cm().convert('I10')).toBeUndefined();
    expect(icd10Cm().convert('')).toBeUndefined();
  });
});

describe('conversions from ICD-9-CM', () => {
  it('go by sex where the list tells the sexes apart, and by the male code when the sex is not known', () => {
    expect(icd9Cm().convert('2395', '2')?.primarySite).toBe('C579');
    expect(icd9Cm().convert('2395', '1')?.primarySite).toBe('C639');
    expect(icd9Cm().convert('2395')?.primarySite).toBe('C639');
    expect(icd9Cm().convert('2395', '9')).toBeUndefined();
    expect(icd9Cm().convert('1749', '2')?.primarySite).toBe('C509');
  });

  it('read node regions and histology of lymphomas', () => {
    expect(icd9Cm().convert('20017')).toMatchObject({ primarySite: 'C422', histologicTypeIcdO3: '9591', grade: '6' });
    expect(icd9Cm().convert('20080')).toMatchObject({ primarySite: 'C809', histologicTypeIcdO3: '9590', grade: '9' });
  });
});

describe('conversions of causes of death', () => {
  it('take a code of three characters as the unspecified one, in any case', () => {
    expect(icdO3OfCause('C50')).toMatchObject({ primarySite: 'C509', behaviorCodeIcdO3: '3' });
    expect(icdO3OfCause('c61')).toMatchObject({ primarySite: 'C619' });
    expect(icdO3OfCause('D05')).toMatchObject({ primarySite: 'C509', histologicTypeIcdO3: '8010', behaviorCodeIcdO3: '2' });
  });

  it('are an unspecified neoplasm of unknown site for a code that the list lacks', () => {
    expect(icdO3OfCause('C999')).toMatchObject({ primarySite: 'C809', histologicTypeIcdO3: '8000', behaviorCodeIcdO3: '3' });
    expect(icdO3OfCause('I219')).toMatchObject({ primarySite: 'C809', behaviorCodeIcdO3: undefined });
  });
});

describe('conversions to ICD-O-2', () => {
  const convert = (primarySite: string, histologicTypeIcdO3: string, behaviorCodeIcdO3: string): string => {
    const result = icdO2Of({ primarySite, histologicTypeIcdO3, behaviorCodeIcdO3 });
    return result.outcome === 'failed' ? result.because : `${result.histologyIcdO2}/${result.behaviorIcdO2} ${result.outcome}`;
  };

  it.each([
    ['C504', '8500', '3', '8500/3 converted'],
    ['C343', '9699', '3', '9680/3 needs review'],
    ['C569', '8442', '1', '8442/3 converted'],
    ['C421', '9961', '3', '9961/1 needs review'],
    ['C421', '9987', '3', '9989/1 converted'],
    ['C499', '8857', '3', '8851/3 converted'],
    ['C499', '8857', '0', '8857/0 converted'],
    ['C181', '8240', '1', '8240/1 needs review'],
    ['C180', '8240', '1', '8241/1 converted'],
    ['C349', '9133', '3', '9134/1 needs review'],
    ['C220', '9133', '3', '9133/3 converted'],
    ['C711', '9590', '3', '9594/3 needs review'],
    ['C503', '7777', '3', 'histologicTypeIcdO3'],
    ['C503', '8006', '3', 'histologicTypeIcdO3'],
    ['C503', '8480', '8', 'behaviorCodeIcdO3'],
    ['C900', '8900', '9', 'primarySite'],
    ['', '8500', '3', 'primarySite'],
  ])('of %s %s/%s give %s', (site, histology, behavior, expected) => {
    expect(convert(site, histology, behavior)).toBe(expected);
  });
});

describe('an installed list of conversions', () => {
  const header = 'ICD-10-CM-CODE,SITE,HISTOLOGY,BEHAVIOR,GRADE,LATERALITY,REPORTABILITY,GENDER\n';

  it('is read with blanks left open', () => {
    const { conversions, problems } = readIcdConversions(`${header}"C49A1","C150",8936,3,9,0,Y,\r\nC500,C500,8000,,,,,2\n`);
    expect(problems).toEqual([]);
    expect(conversions.convert('C49A1')).toMatchObject({ primarySite: 'C150', histologicTypeIcdO3: '8936', casefinding: 'Y' });
    expect(conversions.convert('C500', '2')).toMatchObject({ behaviorCodeIcdO3: undefined, casefinding: undefined });
    expect(conversions.convert('C500', '1')).toBeUndefined();
  });

  it('names each line that is wrong and keeps the others', () => {
    const { conversions, problems } = readIcdConversions(
      `${header}C500,C50,8000,3,9,0,Y,\nC501\n,C501,8000,3,9,0,Y,\nC502,C502,80,3,9,0,Y,\nC503,C503,8000,3,9,0,Y,\n`,
    );
    expect(conversions.size).toBe(1);
    expect(problems).toEqual([
      'Line 2 gives the site C50; expected C and three digits, such as C504.',
      'Line 3 has 1 cells; a conversion has 8.',
      'Line 4 has no diagnosis code.',
      'Line 5 gives the histology 80; expected four digits, such as 8500.',
    ]);
  });
});
