import { parseCalendarDay } from '#domain/naaccr';
import { columnsOf, mappingProblems, proposeMapping, readDeathRow, separatorOf } from '../index.js';

const today = parseCalendarDay('20261122')!;
const state = { source: '05', today };
const row = { nameLast: 'Testperson', dateOfLastContact: '2025-03-14' };

describe('the columns of a file of deaths', () => {
  it.each([
    ['a,b,"c, d"', ',', ['a', 'b', 'c, d']],
    ['LAST;FIRST;"DOB ""x"""\r\n', ';', ['LAST', 'FIRST', 'DOB "x"']],
    ['\uFEFFSSN|DOD', '|', ['SSN', 'DOD']],
    ['SSN\tDOD\t', '\t', ['SSN', 'DOD', '']],
    ['one', ',', ['one']],
  ])('of %j stand between %j', (line, separator, columns) => {
    expect(separatorOf(line)).toBe(separator);
    expect(columnsOf(line)).toEqual(columns);
  });

  it('are proposed for items from their names, the first of two alike', () => {
    expect(proposeMapping(['Last Name', 'FIRST_NAME', 'D.O.B.', 'Date of Death', 'ICD-10', 'SSN', 'surname', 'Remarks'])).toEqual({
      'Last Name': 'nameLast',
      FIRST_NAME: 'nameFirst',
      'D.O.B.': 'dateOfBirth',
      'Date of Death': 'dateOfLastContact',
      'ICD-10': 'causeOfDeath',
      SSN: 'socialSecurityNumber',
    });
  });

  it('are checked: a column that is not there, an item twice, one unknown, no date of death', () => {
    const mapping = { A: 'nameLast', B: 'nameLast', C: 'shoeSize', D: 'nameFirst' };
    expect(mappingProblems(mapping, ['A', 'B', 'C']).map(({ code, column, item }) => [code, column, item])).toEqual([
      ['ITEM_TWICE', 'B', 'nameLast'],
      ['ITEM_UNKNOWN', 'C', 'shoeSize'],
      ['COLUMN_NOT_IN_FILE', 'D', 'nameFirst'],
      ['ITEM_MISSING', null, 'dateOfLastContact'],
    ]);
    expect(mappingProblems({ A: 'socialSecurityNumber', B: 'dateOfLastContact' }, ['A', 'B'])).toEqual([]);
  });
});

describe('a row of a file of deaths', () => {
  it('becomes items of the standard', () => {
    const read = readDeathRow(
      {
        ...row,
        socialSecurityNumber: '900-11-2233',
        dateOfBirth: '3/14/1960',
        sexAssignedAtBirth: 'female',
        causeOfDeath: 'c50.9',
        placeOfDeathState: 'nm',
      },
      state,
    );
    expect(read).toEqual({
      items: {
        nameLast: 'Testperson',
        socialSecurityNumber: '900112233',
        dateOfBirth: '19600314',
        sexAssignedAtBirth: '2',
        dateOfLastContact: '20250314',
        causeOfDeath: 'C509',
        icdRevisionNumber: '1',
        placeOfDeathState: 'NM',
      },
      problems: [],
    });
  });

  it.each([
    ['has no certificate', '07', 'C509', '7777', '1'],
    ['has one without a cause', '05', '', '7797', '1'],
    ['codes by ICD-9', '04', '1749', '1749', '9'],
  ])('of a source that %s says so', (_case, source, causeOfDeath, cause, revision) => {
    const died = cause === '1749' ? '19950101' : '20250101';
    const read = readDeathRow({ ...row, dateOfLastContact: died, causeOfDeath }, { source, today });
    expect(read.items).toMatchObject({ causeOfDeath: cause, icdRevisionNumber: revision });
  });

  it.each([
    ['DEATH_DATE_MISSING', { dateOfLastContact: ' ' }],
    ['DEATH_DATE_WRONG', { dateOfLastContact: '31 Feb 2025' }],
    ['DEATH_DATE_WRONG', { dateOfLastContact: '3/14/25' }],
    ['DEATH_DATE_TO_COME', { dateOfLastContact: '2026-11-23' }],
    ['BORN_AFTER_DEATH', { dateOfBirth: '2025-04' }],
    ['PERSON_MISSING', { nameLast: '' }],
  ])('is refused as %s with %j', (code, changed) => {
    const read = readDeathRow({ ...row, ...changed }, state);
    expect(read.items).toBeNull();
    expect(read.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('leaves out a value that is none of its item, and says where', () => {
    const read = readDeathRow({ ...row, dateOfBirth: 'spring 1960', placeOfDeathState: 'New Mexico', nameMiddle: 'x'.repeat(5000) }, state);
    expect(read.items).toEqual({ nameLast: 'Testperson', dateOfLastContact: '20250314', causeOfDeath: '7797', icdRevisionNumber: '1' });
    expect(read.problems).toEqual([
      { code: 'VALUE_NOT_READ', item: 'nameMiddle' },
      { code: 'VALUE_NOT_READ', item: 'dateOfBirth' },
      { code: 'VALUE_NOT_READ', item: 'placeOfDeathState' },
    ]);
  });
});
