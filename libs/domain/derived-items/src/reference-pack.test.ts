import { packPartOf, REFERENCE_PACK_PARTS, surnameLists } from './index.js';

describe('reference packs', () => {
  it.each([
    ['nhia-names', 'nhia-heavily-hisp-names.csv', 'heavily'],
    ['nhia-names', 'nhia-rarely-hisp-names.csv', 'rarely'],
    ['napiia-names', 'napiia-census-asian.csv', 'asian'],
    ['napiia-names', 'napiia-census-pi.csv', 'pacificIslander'],
    ['hematopoietic-pairs', 'Hematopoietic1998HistologyPairs.csv', 'pairs1998'],
    ['hematopoietic-pairs', 'Hematopoietic2001HistologyGroups.csv', 'groups2001'],
    ['hematopoietic-pairs', 'Hematopoietic2001HistologyGroupPairs.csv', 'groupPairs2001'],
    ['hematopoietic-pairs', 'Hematopoietic2010SamePrimaryPairs.csv', 'samePrimary2010'],
    ['hematopoietic-pairs', 'Hematopoietic2010TransformFromPairs.csv', 'transformsFrom2010'],
    ['hematopoietic-pairs', 'Hematopoietic2010TransformToPairs.csv', 'transformsTo2010'],
  ] as const)('of %s take %s as %s', (kind, file, part) => {
    expect(packPartOf(kind, file)).toBe(part);
    expect(REFERENCE_PACK_PARTS[kind].map((each) => each.part)).toContain(part);
  });

  it('do not take a file whose name says nothing', () => {
    expect(packPartOf('nhia-names', 'names.csv')).toBeUndefined();
  });

  it('give the surname lists that are installed', () => {
    const lists = surnameLists({ 'nhia-names': { heavily: 'Garcia\n', rarely: 'Smith\n' } });
    expect([...(lists.hispanicNames?.heavily ?? [])]).toEqual(['GARCIA']);
    expect(lists.asianPacificNames).toBeUndefined();
  });
});
