import { useNavigate, useSearch } from '@tanstack/react-router';
import { given } from '../../api/client.js';
import { PatientDrawer } from '../PatientDrawer.js';
import { AnswersToReview } from '../replies/AnswersToReview.js';
import type { FilterChange, FollowUpFilter, FollowUpSearch } from './follow-up-search.js';
import { FailedJobsPanel } from './FailedJobsPanel.js';
import { FollowUpCounts } from './FollowUpCounts.js';
import classes from './FollowUpHome.module.css';
import { FollowUpList } from './FollowUpList.js';
import type { ShownList } from './ListSwitch.js';
import { MonthlyLists } from './MonthlyLists.js';
import { SweepPanel } from './SweepPanel.js';

type Change = FilterChange & { readonly [Part in 'patient' | 'view' | 'list']?: FollowUpSearch[Part] | undefined };

/** Who is due, who is lost, and the contacts that keep them current. */
export function FollowUpHome() {
  const { patient, view, list, ...shown } = useSearch({ from: '/follow-up/' });
  const navigate = useNavigate();
  const filter: FollowUpFilter = { ...shown, state: shown.state ?? 'due' };
  const set = (change: Change): void =>
    void navigate({ to: '/follow-up', search: given({ ...shown, patient, view, list, ...change }), replace: true });
  const show = (chosen: ShownList): void =>
    set(chosen === 'months' ? { view: chosen } : { view: undefined, list: undefined, state: chosen });
  return (
    <>
      <FollowUpCounts filter={filter} onFilter={set} />
      <div className={classes.work}>
        <div className={classes.lists}>
          {view === 'months' ? (
            <MonthlyLists open={list} onOpen={(id) => set({ list: id })} onShow={show} />
          ) : (
            <FollowUpList filter={filter} onFilter={set} onShow={show} onOpen={(id) => set({ patient: id })} />
          )}
        </div>
        <aside className={classes.aside} aria-label="Answers to look at, and work in the background">
          <AnswersToReview onOpen={(id) => set({ patient: id })} />
          <SweepPanel />
          <FailedJobsPanel />
        </aside>
      </div>
      <PatientDrawer patientId={patient} onClose={() => set({ patient: undefined })} />
    </>
  );
}
