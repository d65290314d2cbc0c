import {
  changeItems,
  codeLabel,
  dictionary,
  isSealed,
  itemDef,
  itemLabel,
  parseDateInput,
  searchCodes,
  validateItem,
} from '#domain/naaccr';

it('the examples of the README give what they say', () => {
  expect(itemDef('primarySite').length).toBe(4);
  expect(itemLabel('primarySite')).toBe('Primary Site (400)');
  expect(dictionary('180').byId.get('sex')?.number).toBe(220);
  expect(isSealed('nameLast')).toBe(true);
  expect(parseDateInput('6/5/2025')).toBe('20250605');
  expect(codeLabel('vitalStatus', '1')).toBe('Alive');
  expect(searchCodes('primarySite', 'breast upper outer')[0]?.code).toBe('C504');
  expect(validateItem('primarySite', '504')?.message).toBe('Primary Site (400) is `504`; expected C and three digits, such as C504.');
  expect(changeItems({ grade: '2' }, { primarySite: 'C504', grade: null })).toMatchObject({ items: { primarySite: 'C504' } });
});
