import fc from 'fast-check';
import type { Items } from '#domain/naaccr';
import type { PlantedPerson } from './planted-cases.js';

/** 5,000 made-up people with one to three cases, thick around every line that a rule draws. */
export function ratedPeople(today: string): PlantedPerson[] {
  const pad = (n: number, size = 2): string => String(n).padStart(size, '0');
  const full = fc.tuple(fc.integer({ min: 1996, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  const anyDay = full.map(([y, m, d]) => (`${y}${pad(m)}${pad(d)}` > today ? today : `${y}${pad(m)}${pad(d)}`));
  const diagnosed = fc.oneof(
    { weight: 12, arbitrary: anyDay },
    fc.constantFrom('20051231', '20060101', '20031231', '20040101', '20010614', '20010615', '20211121', '20211122', '2021', '202111', ''),
  );
  const lately = fc.tuple(fc.integer({ min: 7, max: 10 }), fc.integer({ min: 1, max: 30 })).map(([m, d]) => `2025${pad(m)}${pad(d)}`);
  const contacted = fc.oneof(
    { weight: 4, arbitrary: anyDay },
    { weight: 6, arbitrary: lately },
    fc.constantFrom(
      '20250821',
      '20250822',
      '20250823',
      '20250824',
      '20250824',
      '20251121',
      '20251122',
      '2025',
      '202508',
      '202511',
      '2026',
      '',
      today,
    ),
  );
  const sites = fc.constantFrom(
    ...[
      ['C504', '8500'],
      ['C509', '8140'],
      ['C619', '8140'],
      ['C530', '8077'],
      ['C442', '8090'],
      ['C443', '8070'],
      ['C443', '8720'],
      ['C700', '9530'],
      ['C751', '8272'],
      ['C187', '8140'],
    ],
  );
  const aged = fc.constantFrom('19261122', '19261121', '19261123', '1926', '192611', '192610', '19250101', '19280405', '');
  const cases = fc.record({
    facilityId: fc.constantFrom(1, 1, 2),
    classOfCase: fc.constantFrom('00', '10', '12', '13', '14', '14', '14', '20', '21', '22', '30', '32', '37', '99'),
    nextFollowUpSource: fc.constantFrom('1', '1', '0', '3', '', '', '', '', '8', '9'),
    site: sites,
    behavior: fc.constantFrom('3', '3', '3', '3', '2', '1', '0'),
    stage: fc.constantFrom('0', '1', '2', '7', '9', ''),
    diagnosed,
  });
  const one = fc.record({
    vitalStatus: fc.constantFrom('0', '1', '1', '1'),
    contacted,
    born: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1935, max: 1990 }).map((year) => `${year}0615`) },
      { weight: 2, arbitrary: aged },
    ),
    stop: fc.constantFrom('', '', '', '', '', '', '', '', 'opt-out', 'moved-abroad', 'by-agreement'),
    cases: fc.array(cases, { minLength: 1, maxLength: 3 }),
  });
  return fc.sample(one, { numRuns: 5000, seed: 20261122 }).map((person) => ({
    vitalStatus: person.vitalStatus,
    dateOfLastContact: person.contacted,
    ...(person.born === '' ? {} : { dateOfBirth: person.born }),
    ...(person.stop === '' ? {} : { stop: person.stop }),
    cases: person.cases.map(({ facilityId, site, diagnosed: day, ...coded }) => ({
      facilityId,
      items: itemsOf({ ...coded, site, day, born: person.born }),
    })),
  }));
}

interface Coded {
  readonly classOfCase: string;
  readonly nextFollowUpSource: string;
  readonly site: readonly string[];
  readonly behavior: string;
  readonly stage: string;
  readonly day: string;
  readonly born: string;
}

function itemsOf({ classOfCase, nextFollowUpSource, site, behavior, stage, day, born }: Coded): Items {
  const completed = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(4) < born.slice(4) ? 1 : 0);
  return {
    classOfCase,
    ...(nextFollowUpSource === '' ? {} : { nextFollowUpSource }),
    primarySite: site[0],
    histologicTypeIcdO3: site[1],
    behaviorCodeIcdO3: behavior,
    summaryStage2018: stage,
    ...(day === '' ? {} : { dateOfDiagnosis: day }),
    ageAtDiagnosis: day === '' || born === '' || completed < 0 || completed > 120 ? '999' : String(completed).padStart(3, '0'),
  };
}
