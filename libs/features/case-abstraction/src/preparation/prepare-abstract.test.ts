import { coreEditSet } from '#domain/edits';
import { type Items, parseCalendarDay, STANDARD_DICTIONARY } from '#domain/naaccr';
import { bundledAlgorithm } from '#domain/staging';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { prepareAbstract, type PreparationContext } from './prepare-abstract.js';

const today = parseCalendarDay('20261122');
if (!today) throw new Error('not a day');
const bundled = bundledAlgorithm({ currentYear: 2026 });
const context: PreparationContext = { today, algorithms: [bundled], editSet: coreEditSet, dictionary: STANDARD_DICTIONARY };

describe('preparing an abstract', () => {
  it('stages the case, puts the derived items among the others and divides them by shelf', () => {
    const prepared = prepareAbstract(aBreastCase(), context);
    expect(prepared).toMatchObject({ siteGroup: 'breast', stagedBy: `registry_eod ${bundled.version}`, editErrors: 0, missing: [] });
    expect(prepared.coded).toMatchObject({ derivedSummaryStage2018: '1', primarySite: 'C504' });
    expect(prepared.sealedItems).toMatchObject({ nameLast: 'Testperson', dateOfBirth: '19600314' });
    expect({ ...prepared.coded, ...prepared.sealedItems }).toEqual(prepared.items);
  });

  it('twice is the same as once', () => {
    const once = prepareAbstract(aBreastCase({ laterality: undefined }), context);
    expect(prepareAbstract(once.items, context, once.stagedBy)).toEqual(once);
  });

  it('replaces a derived item that a file brought by what the algorithm says', () => {
    expect(prepareAbstract(aBreastCase({ derivedSummaryStage2018: '7' }), context).items.derivedSummaryStage2018).toBe('1');
  });

  const older: Items = aBreastCase({ dateOfDiagnosis: '20100610', derivedSs2000: '1', derivedSummaryStage2018: '1' });

  it('keeps what a file says of a year that no installed algorithm covers', () => {
    expect(prepareAbstract(older, context)).toMatchObject({ stagedBy: null, items: { derivedSs2000: '1', derivedSummaryStage2018: '1' } });
  });

  it('takes away what the last release derived when the year of diagnosis leaves it', () => {
    const { items } = prepareAbstract(older, context, `registry_eod ${bundled.version}`);
    expect(items).not.toHaveProperty('derivedSummaryStage2018');
    expect(items).toMatchObject({ derivedSs2000: '1' });
  });

  it('counts as errors what blocks completion, and names what is missing in the order of the edit set', () => {
    const prepared = prepareAbstract(aBreastCase({ laterality: undefined, behaviorCodeIcdO3: undefined }), context);
    expect(prepared.missing.map(({ id }) => id)).toEqual(['laterality', 'behaviorCodeIcdO3']);
    const blocking = prepared.edits.filter(({ severity, overridden }) => severity === 'error' && !overridden);
    expect(prepared.editErrors).toBe(blocking.length);
  });
});
