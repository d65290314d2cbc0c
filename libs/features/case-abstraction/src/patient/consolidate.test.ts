import { type Items, STANDARD_DICTIONARY } from '#domain/naaccr';
import { consolidate as consolidateWith, followChanges, type ReportedAbstract } from './consolidate.js';

const consolidate = (reports: readonly ReportedAbstract[]) => consolidateWith(reports, STANDARD_DICTIONARY);
const reported = (items: Items, reportedAt: string) => ({ items, reportedAt });

describe('consolidating one report', () => {
  it('divides its items by level, seals identifiers of the person and leaves text of the tumor with its facility', () => {
    const items: Items = {
      nameLast: 'Ito',
      race1: '05',
      primarySite: 'C504',
      textPrimarySiteTitle: 'left breast',
      vitalStatus: '1',
      registryId: '0000000099',
    };
    expect(consolidate([reported(items, '2026-01-01T00:00:00.000Z')])).toEqual({
      patientItems: { race1: '05', vitalStatus: '1' },
      patientSealed: { nameLast: 'Ito' },
      tumorItems: { primarySite: 'C504' },
    });
  });
});

describe('consolidating several reports', () => {
  const first: Items = {
    race1: '99',
    birthplaceState: '',
    dateOfLastContact: '20240501',
    vitalStatus: '1',
    primarySite: 'C504',
    laterality: '',
  };
  const second: Items = {
    race1: '01',
    birthplaceState: 'NM',
    dateOfLastContact: '20250301',
    vitalStatus: '0',
    causeOfDeath: 'C509',
    primarySite: 'C509',
    laterality: '1',
  };
  const both = [reported(second, '2026-02-01T00:00:00.000Z'), reported(first, '2026-01-01T00:00:00.000Z')];

  it('takes each item from the earliest report that has it coded; unknown counts as coded', () => {
    const { patientItems, tumorItems } = consolidate(both);
    expect(patientItems).toMatchObject({ race1: '99', birthplaceState: 'NM' });
    expect(tumorItems).toEqual({ primarySite: 'C504', laterality: '1' });
  });

  it('takes vital status and cause of death together from the latest contact', () => {
    expect(consolidate(both).patientItems).toMatchObject({ dateOfLastContact: '20250301', vitalStatus: '0', causeOfDeath: 'C509' });
  });

  it('does not depend on the order in which reports are given', () => {
    expect(consolidate(both.toReversed())).toEqual(consolidate(both));
  });

  it('leaves no cause of death behind when a later contact found the person alive', () => {
    const alive = reported({ dateOfLastContact: '20260101', vitalStatus: '1' }, '2026-03-01T00:00:00.000Z');
    expect(consolidate([...both, alive]).patientItems).not.toHaveProperty('causeOfDeath');
  });

  it('lets a death win over a life learned on the same day', () => {
    const alive = reported({ dateOfLastContact: '20250301', vitalStatus: '1' }, '2025-01-01T00:00:00.000Z');
    expect(consolidate([alive, ...both]).patientItems).toMatchObject({ vitalStatus: '0' });
  });
});

describe('following a change of one report', () => {
  const standing: Items = { race1: '01', dateOfLastContact: '20250301', vitalStatus: '1' };

  it('takes over and blanks what changed, and nothing else', () => {
    const changes = [
      { id: 'race1', from: '01', to: '02' },
      { id: 'race2', from: '88', to: null },
    ] as const;
    expect(followChanges({ ...standing, race2: '88' }, { race1: '01', race2: '88' }, changes)).toEqual({ ...standing, race1: '02' });
  });

  it('takes an earlier date of last contact from the report that it came from', () => {
    const changes = [{ id: 'dateOfLastContact', from: '20250301', to: '20250203' }] as const;
    expect(followChanges(standing, standing, changes)).toMatchObject({ dateOfLastContact: '20250203', vitalStatus: '1' });
  });

  it('keeps a later contact that another report brought', () => {
    const before: Items = { dateOfLastContact: '20240101', vitalStatus: '1' };
    const changes = [{ id: 'dateOfLastContact', from: '20240101', to: '20240201' }] as const;
    expect(followChanges(standing, before, changes)).toEqual(standing);
  });
});
