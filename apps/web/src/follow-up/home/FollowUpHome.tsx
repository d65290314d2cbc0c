import { useNavigate, useSearch } from '@tanstack/react-router';
import { given } from '../../api/client.js';
import { PatientDrawer } from '../PatientDrawer.js';
import { AnswersToReview } from '../replies/AnswersToReview.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import { FailedJobsPanel } from './FailedJobsPanel.js';
import { FollowUpCounts } from './FollowUpCounts.js';
import classes from './FollowUpHome.module.css';
import { FollowUpList } from './FollowUpList.js';
import { SweepPanel } from './SweepPanel.js';

/** Who is due, who is lost, and the contacts that keep them current. */
export function FollowUpHome() {
  const { patient, ...shown } = useSearch({ from: '/follow-up/' });
  const navigate = useNavigate();
  const filter: FollowUpFilter = { ...shown, state: shown.state ?? 'due' };
  const set = (change: FilterChange & { readonly patient?: string | undefined }): void =>
    void navigate({ to: '/follow-up', search: given({ ...shown, patient, ...change }), replace: true });
  return (
    <>
      <FollowUpCounts filter={filter} onFilter={set} />
      <div className={classes.work}>
        <div className={classes.lists}>
          <FollowUpList filter={filter} onFilter={set} onOpen={(id) => set({ patient: id })} />
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
