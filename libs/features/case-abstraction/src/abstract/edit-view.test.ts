import { coreEditSet, runEdits } from '#domain/edits';
import { type Items, parseCalendarDay } from '#domain/naaccr';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { editView } from './edit-view.js';
import type { EditView } from './stage.contract.js';

function viewsOf(changed: Items): EditView[] {
  const today = parseCalendarDay('20261122');
  if (!today) throw new Error('20261122 is a day.');
  return runEdits(coreEditSet, aBreastCase(changed), { today }).map(editView);
}

it('tells an item that is not coded yet from an objection to what is coded', () => {
  const views = viewsOf({ race1: undefined, dateOfBirth: '20270101' });
  expect(views.find(({ items }) => items.includes('race1'))).toMatchObject({ kind: 'missing-item' });
  expect(views.find(({ editId }) => editId === 'E001')).toMatchObject({ kind: 'failing-edit' });
});

it('names the codes of the over-ride item that silence an edit, and none where there is no such item', () => {
  const views = viewsOf({ dateOfBirth: '20270101', sexAssignedAtBirth: '1', primarySite: 'C530' });
  expect(views.find(({ editId }) => editId === 'E001')).toMatchObject({ overRide: 'overRideAgeSiteMorph', overRideCodes: ['2', '3'] });
  expect(views.find(({ editId }) => editId === 'E057')).toMatchObject({ overRideCodes: [] });
});
