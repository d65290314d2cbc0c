import type { Items } from '#domain/naaccr';
import { weighDeath } from '../index.js';

const alive: Items = { vitalStatus: '1', dateOfLastContact: '20250101', causeOfDeath: '0000', icdRevisionNumber: '0' };
const dead: Items = {
  vitalStatus: '0',
  dateOfLastContact: '20250314',
  causeOfDeath: 'C509',
  icdRevisionNumber: '1',
  placeOfDeathState: 'NM',
  followUpSourceCentral: '30',
};
const file: Items = {
  dateOfLastContact: '20250314',
  causeOfDeath: 'C349',
  icdRevisionNumber: '1',
  placeOfDeathState: 'TX',
  dcStateFileNumber: '2025000017',
};
const weigh = (items: Items, changed: Items = {}, reviewed: 'reviewed' | 'unseen' = 'unseen', source = '05') =>
  weighDeath({ items, diagnoses: ['20230610', ''] }, { items: { ...file, ...changed }, source }, reviewed);

describe('a death of somebody who is recorded alive', () => {
  it('sets date, status, cause, place, number of the certificate and source', () => {
    expect(weigh(alive)).toEqual({
      outcome: 'change',
      kept: [],
      items: {
        dateOfLastContact: '20250314',
        vitalStatus: '0',
        causeOfDeath: 'C349',
        icdRevisionNumber: '1',
        placeOfDeathState: 'TX',
        dcStateFileNumber: '2025000017',
        followUpSourceCentral: '05',
      },
    });
  });

  it.each([
    ['before the last contact', { ...alive, dateOfLastContact: '20250315' }, {}, 'CONTACT_AFTER_DEATH'],
    ['in the month before the last contact', { ...alive, dateOfLastContact: '202504' }, {}, 'CONTACT_AFTER_DEATH'],
    ['before a diagnosis', alive, { dateOfLastContact: '20230609' }, 'DEATH_BEFORE_DIAGNOSIS'],
  ])('%s is a conflict for a person to look at', (_case, standing, changed, conflict) => {
    expect(weigh(standing, changed)).toEqual({ outcome: 'conflict', conflict });
  });

  it('before the last contact is taken over once a person has looked, before a diagnosis never', () => {
    expect(weigh({ ...alive, dateOfLastContact: '20250315' }, {}, 'reviewed')).toMatchObject({ outcome: 'change' });
    expect(weigh(alive, { dateOfLastContact: '20230609' }, 'reviewed')).toMatchObject({ outcome: 'conflict' });
  });

  it('in the month of the last contact is no conflict, as it cannot be told', () => {
    expect(weigh({ ...alive, dateOfLastContact: '202503' })).toMatchObject({ outcome: 'change' });
  });
});

describe('a death of somebody who is recorded dead', () => {
  it('changes nothing that is coded, and says what it kept', () => {
    expect(weigh(dead)).toEqual({
      outcome: 'change',
      items: { dcStateFileNumber: '2025000017' },
      kept: ['causeOfDeath', 'placeOfDeathState'],
    });
  });

  it('is known when it brings nothing new', () => {
    expect(weigh({ ...dead, dcStateFileNumber: '1' })).toEqual({ outcome: 'known' });
  });

  it('fills the cause that was open, if the source has seen the certificate', () => {
    const open = { ...dead, causeOfDeath: '7777' };
    expect(weigh(open)).toMatchObject({ items: { causeOfDeath: 'C349' } });
    expect(weigh(open, { causeOfDeath: '7777', dcStateFileNumber: '' }, 'unseen', '07')).toEqual({ outcome: 'known' });
  });

  it('brings the day where only the month was known, and not the other way round', () => {
    expect(weigh({ ...dead, dateOfLastContact: '202503' })).toMatchObject({
      items: { dateOfLastContact: '20250314', followUpSourceCentral: '05' },
    });
    expect(weigh(dead, { dateOfLastContact: '2025', dcStateFileNumber: '' })).toEqual({ outcome: 'known' });
  });

  it('on another day is a conflict, and the file wins once a person says so', () => {
    expect(weigh(dead, { dateOfLastContact: '20250401' })).toEqual({ outcome: 'conflict', conflict: 'OTHER_DEATH_DATE' });
    expect(weigh(dead, { dateOfLastContact: '20250401' }, 'reviewed')).toMatchObject({ items: { dateOfLastContact: '20250401' } });
  });
});
