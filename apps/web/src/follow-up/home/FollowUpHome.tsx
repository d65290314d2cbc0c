import { useNavigate, useSearch } from '@tanstack/react-router';
import { given } from '../../api/client.js';
import { PatientDrawer } from '../PatientDrawer.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import { FollowUpCounts } from './FollowUpCounts.js';
import { FollowUpList } from './FollowUpList.js';

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
      <FollowUpList filter={filter} onFilter={set} onOpen={(id) => set({ patient: id })} />
      <PatientDrawer patientId={patient} onClose={() => set({ patient: undefined })} />
    </>
  );
}
