import { iarcMultiplePrimaries } from '#domain/multiple-primaries';
import { aPrimary } from '../../test/a-primary.js';

/** `site histology/behavior date sequence`. */
const patient = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [primarySite, morphology = '', dateOfDiagnosis, sequenceNumberCentral] = text.split(' ');
    const [histologicTypeIcdO3, behaviorCodeIcdO3] = morphology.split('/');
    return aPrimary({ primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, dateOfDiagnosis, sequenceNumberCentral });
  });

const indicators = (...texts: readonly string[]): string =>
  iarcMultiplePrimaries(patient(...texts))
    .map(({ indicator }) => indicator)
    .join('');

it('a tumor that is not malignant does not count, one of the bladder does', () => {
  expect(indicators('C504 8500/2 2020 00')).toBe('9');
  expect(indicators('C679 8120/2 2020 00')).toBe('1');
  expect(indicators('C504 8500/2 2019 01', 'C504 8500/3 2020 02')).toBe('91');
});

it('two tumors of one site and one group of histologies are one primary, and the answer names the first', () => {
  expect(iarcMultiplePrimaries(patient('C341 8140/3 2020 02', 'C343 8480/3 2018 01'))).toEqual([
    { indicator: '0', siteGroup: 'C34', histologyGroup: 3, duplicateOf: 1 },
    { indicator: '1', siteGroup: 'C34', histologyGroup: 3 },
  ]);
  expect(indicators('C341 8140/3 2020 02', 'C343 8070/3 2018 01')).toBe('11');
  expect(indicators('C509 8500/3 2020 02', 'C341 8480/3 2018 01')).toBe('11');
});

it('a kept tumor says which histology it took over: the more specific one, or the greater code of a group', () => {
  const comparedBy = (...texts: readonly string[]): readonly unknown[] =>
    iarcMultiplePrimaries(patient(...texts)).map((answer) => answer.comparedBy);
  expect(comparedBy('C090 9656/3 20010226 61', 'C339 9975/3 20010226 99')).toEqual([undefined, { histology: '9656', group: 11 }]);
  expect(comparedBy('C000 8030/3 20010226 01', 'C065 8671/3 20011126 00')).toEqual([{ histology: '8671', group: 4 }, undefined]);
  expect(comparedBy('C341 8480/3 20180226 01', 'C343 8140/3 20201126 02')).toEqual([undefined, undefined]);
});

it('a tumor without site matches none, not even one of blood', () => {
  expect(indicators(' 8140/3 2018 01', ' 8140/3 2020 02')).toBe('11');
  expect(indicators(' 9823/3 2018 01', 'C770 9680/3 2020 02')).toBe('11');
});

it('neighbouring organs count as one site', () => {
  expect(indicators('C199 8140/3 2018 01', 'C209 8140/3 2020 02')).toBe('10');
  expect(indicators('C187 8140/3 2018 01', 'C209 8140/3 2020 02')).toBe('11');
});

it('an unspecified type is one primary with a specific one, which it then stands for', () => {
  expect(indicators('C341 8010/3 2018 01', 'C341 8070/3 2019 02', 'C341 8140/3 2020 03')).toBe('101');
  expect(indicators('C341 8000/3 2018 01', 'C341 8720/3 2019 02')).toBe('10');
});

it('Kaposi sarcoma and blood cancers of one type are one primary wherever they are', () => {
  expect(indicators('C445 9140/3 2018 01', 'C051 9140/3 2020 02')).toBe('10');
  expect(indicators('C421 9823/3 2018 01', 'C770 9680/3 2020 02')).toBe('10');
  expect(indicators('C421 9861/3 2018 01', 'C770 9680/3 2020 02')).toBe('11');
  expect(indicators('C421 9800/3 2018 01', 'C770 9680/3 2020 02')).toBe('10');
});

it('when the dates cannot tell, the sequence number does, with non-federal numbers last', () => {
  expect(indicators('C341 8140/3 2018 02', 'C341 8140/3 201805 01')).toBe('01');
  expect(indicators('C341 8140/3 2018 60', 'C341 8140/3 2018 02')).toBe('01');
  expect(indicators('C341 8140/3 2018 00', 'C341 8140/3 2018')).toBe('01');
});

it('tumors that do not count take part in the order', () => {
  expect(indicators('C019 9140/3  05', 'C340 8140/1 20100823 00', 'C504 9140/3 20100815 98', 'C619 8010/1 2012 98')).toBe('0919');
});

it('review marks the tumor that has duplicates as well', () => {
  const tumors = patient('C341 8140/3 2018 01', 'C341 8140/3 2019 02', 'C509 8500/3 2020 03');
  expect(iarcMultiplePrimaries(tumors, 'review').map(({ indicator }) => indicator)).toEqual(['0', '0', '1']);
});

it('a patient without tumors has no answers', () => {
  expect(iarcMultiplePrimaries([])).toEqual([]);
});
