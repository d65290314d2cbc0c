import fc from 'fast-check';
import {
  countiesOf,
  countyAtDiagnosis,
  expandCounties,
  GEOGRAPHY_ALGORITHMS,
  indianHealthAreas,
  ruralUrbanContinuum,
} from '#domain/geography';
import type { Items } from '#domain/naaccr';

const at = (addrAtDxState: string, countyAtDxAnalysis: string): Items => ({ addrAtDxState, countyAtDxAnalysis });

describe('the county tables', () => {
  it('hold every county of the publisher, and no more', () => {
    const states =
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD';
    const rest = 'TN TX UT VT VA WA WV WI WY PR';
    const places = `${states} ${rest}`.split(' ').flatMap((state) => countiesOf(state).map((county) => at(state, county)));
    const known = (item: keyof ReturnType<typeof ruralUrbanContinuum>) =>
      places.filter((place) => ruralUrbanContinuum(place)[item] !== '98');
    expect([
      known('ruralurbanContinuum1993').length,
      known('ruralurbanContinuum2003').length,
      known('ruralurbanContinuum2013').length,
    ]).toEqual([3143, 3220, 3221]);
    expect(places.filter((place) => indianHealthAreas(place).urbanIndianHealthOrganization === '1')).toHaveLength(133);
  });

  it('read a range as the counties of the state between its ends', () => {
    expect([...expandCounties('FL 23-29 86; AK 13')]).toEqual(['FL023', 'FL027', 'FL029', 'FL086', 'AK013']);
  });
});

describe('the rural-urban continuum', () => {
  it.each([
    ['AL', '003', '02 04 03'],
    ['LO', '037', '00 01 01'],
    ['ny', '061', '00 01 01'],
    ['PR', '001', '98 06 06'],
    ['AK', '195', '98 98 09'],
    ['GC', '007', '96 96 96'],
    ['AL', '1', '96 96 96'],
    ['AL', '999', '99 99 99'],
    ['ZZ', '001', '99 99 99'],
    ['AL', '000', '97 97 97'],
    ['AL', '002', '98 98 98'],
  ])('of %s %s is %s', (state, county, codes) => {
    expect(Object.values(ruralUrbanContinuum(at(state, county))).join(' ')).toBe(codes);
  });
});

describe('areas of Indian health care', () => {
  it.each([
    ['NM', '001', '1 1 1 25'],
    ['AK', '', '1 1 9 99'],
    ['DE', 'INVALID', '0 0 9 99'],
    ['MN', '035', '1 0 0 00'],
    ['MN', '999', '9 9 9 99'],
    ['CA', '000', '9 9 9 99'],
    ['AB', '998', '0 0 0 00'],
    ['XX', '035', '9 9 9 99'],
  ])('of %s %s are %s', (state, county, codes) => {
    expect(Object.values(indianHealthAreas(at(state, county))).join(' ')).toBe(codes);
  });
});

describe('the county at diagnosis', () => {
  const maryland: Items = { dateOfDiagnosis: '20150101', addrAtDxState: 'MD', countyAtDx: '005' };
  it.each<[string, Items, string]>([
    ['is the geocode that agrees', { ...maryland, countyAtDxGeocode2010: '005' }, '005 2'],
    ['is the reported one without a geocode of the decade', { ...maryland, countyAtDxGeocode2000: '003' }, '005 2.1'],
    ['is the reported one when the geocode is no county of the state', { ...maryland, countyAtDxGeocode2010: '007' }, '005 2.2'],
    ['is a geocode of known certainty when none was reported', geocoded({ countyAtDx: '', censusTrCertainty2010: '5' }), '001 3'],
    ['is a geocode of an exact address', geocoded({ censusTrCertainty2010: '1' }), '001 4'],
    ['is the reported one when the geocode is of a post office box', geocoded({ censusTrCertainty2010: '5' }), '005 5'],
    ['is the reported one when the certainty is unknown', geocoded({ censusTrCertainty2010: '9' }), '005 6'],
    ['is the geocode of unknown certainty when none was reported', geocoded({ countyAtDx: '999', censusTrCertainty2010: '9' }), '001 6.1'],
    ['is the reported one when the geocode is of a ZIP code', geocoded({ censusTrCertainty2010: '2' }), '005 7'],
    [
      'is that of the census of 1990 before 2000',
      geocoded({ dateOfDiagnosis: '1995', countyAtDxGeocode1990: '003', censusTrCert19708090: '1' }),
      '003 4',
    ],
    ['is 998 in Canada', { ...maryland, addrAtDxState: 'ON' }, '998 9'],
    ['is unknown without a year', { ...maryland, dateOfDiagnosis: '9999' }, '999 10'],
    ['is unknown without a county', { ...maryland, countyAtDx: '' }, '999 10.1'],
  ])('%s', (_, items, expected) => {
    expect(Object.values(countyAtDiagnosis(items)).join(' ')).toBe(expected);
  });

  function geocoded(items: Items): Items {
    return { ...maryland, countyAtDxGeocode2010: '001', ...items };
  }
});

it('places can be derived from any codes, and again from what was derived', () => {
  const code = fc.constantFrom('', ' ', '000', '001', '005', '998', '999', '1', 'XYZ', 'AL', 'AK', 'NM', 'ON', 'LO', 'GC', 'ZZ', '9');
  const ids = ['addrAtDxState', 'countyAtDx', 'countyAtDxGeocode1990', 'countyAtDxGeocode2020', 'censusTractCertainty2020'] as const;
  const items = fc.record(Object.fromEntries([...ids, 'dateOfDiagnosis', 'countyAtDxAnalysis'].map((id) => [id, code])));
  fc.assert(
    fc.property(items, fc.constantFrom('1990', '2020', ''), (coded, dateOfDiagnosis) => {
      const place: Items = { ...coded, dateOfDiagnosis };
      const derive = (from: Items) => ({ ...countyAtDiagnosis(from), ...ruralUrbanContinuum(from), ...indianHealthAreas(from) });
      const once = derive(place);
      const located = { ...place, ...once };
      expect(derive({ ...located, ...derive(located) })).toEqual(derive(located));
      for (const value of Object.values(once)) expect(typeof value).toBe('string');
    }),
    { numRuns: 500 },
  );
});

it('every derived item is named with the algorithm and version that made it', () => {
  const derived = { ...countyAtDiagnosis({}), ...ruralUrbanContinuum({}), ...indianHealthAreas({}) };
  expect(GEOGRAPHY_ALGORITHMS.flatMap(({ items }): readonly string[] => items).toSorted()).toEqual(Object.keys(derived).toSorted());
});
