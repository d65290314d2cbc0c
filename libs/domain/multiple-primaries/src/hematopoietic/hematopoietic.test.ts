import { comparePrimaries, hematopoieticPairs, type PrimaryComparison } from '#domain/multiple-primaries';
import { aPrimary, SMALL_TABLES } from '../../test/a-primary.js';

const hematopoietic = hematopoieticPairs(SMALL_TABLES);

/** `histology date`, of bone marrow. */
function compare(first: string, second: string, pack = hematopoietic): PrimaryComparison {
  const [a, b] = [first, second].map((text) => {
    const [histologicTypeIcdO3, dateOfDiagnosis] = text.split(' ');
    return aPrimary({ primarySite: 'C421', laterality: '0', histologicTypeIcdO3, dateOfDiagnosis });
  });
  return comparePrimaries(a ?? {}, b ?? {}, { currentYear: 2026, hematopoietic: pack });
}

const decide = (first: string, second: string): string => {
  const { result, rule } = compare(first, second);
  return `${result} ${rule?.id ?? '-'}`;
};

it('without the reference pack a pair that needs it is questionable and says so, and any other is decided', () => {
  const without = hematopoieticPairs({});
  for (const [first, second] of [
    ['9989 2019', '9861 2021'],
    ['9650 2004', '9590 2005'],
    ['9650 1994', '9590 1995'],
  ] as const) {
    expect(compare(first, second, without)).toMatchObject({ result: 'questionable', missing: ['hematopoietic reference pack'] });
    expect(comparePrimaries(aPrimary(), aPrimary(), { currentYear: 2026 }).result).toBe('single');
  }
  expect(compare('9732 2019', '9732 2021', without)).toMatchObject({ result: 'single', rule: { id: 'M2' } });
});

it('a listed disease is the same primary: in one year both must list the other, else the later one', () => {
  expect(decide('9670 2005', '9823 2012')).toBe('single M15');
  expect(decide('9823 2012', '9670 2005')).toBe('single M15');
  expect(decide('9670 2013', '9823 2012')).toBe('multiple M15');
  expect(decide('9670 2012', '9823 2012')).toBe('multiple M15');
});

it('an acute neoplasm more than 21 days after its chronic form is another primary', () => {
  expect(decide('9989 20190101', '9861 20190301')).toBe('multiple M10');
  expect(decide('9861 20190101', '9989 20190301')).toBe('questionable M12');
  expect(decide('9989 20190101', '9861 20190120')).toBe('questionable M8');
  expect(decide('9989 2019', '9861 2019')).toBe('questionable M8');
  expect(decide('9731 20190101', '9732 20190301')).toBe('questionable M10');
});

it('a myeloid sarcoma with or after a myeloid leukemia is the same primary', () => {
  expect(decide('9861 20190101', '9930 20200101')).toBe('single M3');
  expect(decide('9861 20190101', '9930 20181231')).toBe('single M3');
  expect(decide('9861 20190101', '9930 20180101')).toBe('multiple M15');
});

it('2001 to 2009 the listed order of diagnosis counts, on one day either', () => {
  expect(decide('9590 2004', '9650 2005')).toBe('single ');
  expect(decide('9590 2005', '9650 2004')).toBe('multiple ');
  expect(decide('9590 20050101', '9650 20050101')).toBe('single ');
  expect(decide('9650 20050101', '9590 20050101')).toBe('single ');
  expect(decide('9650 2005', '9590 2005')).toBe('questionable ');
  expect(decide('9650 2005', '9993 2005')).toBe('multiple ');
});

it('up to 2000 ranges of codes are listed', () => {
  expect(decide('9655 1994', '9595 1995')).toBe('single ');
  expect(decide('9595 1994', '9655 1995')).toBe('multiple ');
});

it('a line that is cut off is not read', () => {
  expect(() => hematopoieticPairs({ ...SMALL_TABLES, samePrimary2010: 'heading\n9823/3\n,,,\n\n' })).not.toThrow();
});
