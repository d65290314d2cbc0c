import { changeItems, validateItem, type Items } from '#domain/naaccr';

describe('validating an item', () => {
  it.each([
    ['addrAtDxState', 'nm', 'WRONG_TYPE'],
    ['ageAtDiagnosis', '82', 'VALUE_TOO_SHORT'],
    ['ageAtDiagnosis', '0082', 'VALUE_TOO_LONG'],
    ['dateOfDiagnosis', '20250230', 'BAD_DATE'],
    ['dateOfDiagnosis', '99999999', 'BAD_DATE'],
    ['pdl1', ' 12', 'SURROUNDING_BLANKS'],
    ['sex', '1', 'UNKNOWN_ITEM'],
  ])('%s refuses `%s` with %s', (id, value, code) => {
    expect(validateItem(id, value)?.code).toBe(code);
  });

  it('accepts blank, partial dates and codes with leading zeros', () => {
    expect([validateItem('primarySite', ''), validateItem('dateOfDiagnosis', '2025'), validateItem('ageAtDiagnosis', '082')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says which item, what it is and what would be right', () => {
    expect(validateItem('ageAtDiagnosis', '82')).toMatchObject({
      number: 230,
      name: 'Age at Diagnosis',
      message: 'Age at Diagnosis (230) is `82`, which has 2 of its 3 characters; expected 000, 001 to 120 or 999.',
    });
  });

  it('never quotes the value of a sealed item', () => {
    expect(validateItem('socialSecurityNumber', '12345678X')?.message).not.toContain('12345678X');
    expect(validateItem('dateOfBirth', '19380231')?.message).not.toContain('19380231');
  });
});

describe('changing items', () => {
  const before: Items = { primarySite: 'C509', laterality: '1', schemaId: '00480' };

  it('returns the new items and each item that differs with from and to', () => {
    expect(changeItems(before, { primarySite: 'C504', laterality: null, behaviorCodeIcdO3: '3' })).toEqual({
      items: { primarySite: 'C504', schemaId: '00480', behaviorCodeIcdO3: '3' },
      changed: [
        { id: 'primarySite', from: 'C509', to: 'C504' },
        { id: 'laterality', from: '1', to: null },
        { id: 'behaviorCodeIcdO3', from: null, to: '3' },
      ],
    });
    expect(before).toEqual({ primarySite: 'C509', laterality: '1', schemaId: '00480' });
  });

  it('changes nothing when one value is refused, and names every refusal', () => {
    const result = changeItems(before, { ageAtDiagnosis: '82', laterality: '2', schemaId: '00190', nope: '1' });
    expect(result).toMatchObject({
      rejected: [{ id: 'ageAtDiagnosis' }, { id: 'schemaId', code: 'NOT_EDITABLE' }, { id: 'nope', code: 'UNKNOWN_ITEM' }],
    });
  });

  it('twice equals once', () => {
    const once = changeItems(before, { primarySite: 'C504' });
    const again = 'items' in once ? changeItems(once.items, { primarySite: 'C504' }) : once;
    expect(again).toEqual({ items: 'items' in once ? once.items : {}, changed: [] });
  });

  it('takes a derived or blank item that does not change', () => {
    expect(changeItems(before, { schemaId: '00480', grade: '', pdl1: null })).toEqual({ items: before, changed: [] });
  });
});
