import { useState } from 'react';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { FollowUpCounts } from './FollowUpCounts.js';
import { FollowUpList } from './FollowUpList.js';
import { PatientDrawer } from './PatientDrawer.js';

/** What the list is limited to: a state, and the month in which the patients fell due. */
export interface FollowUpFilter {
  readonly state: 'due' | 'lost';
  readonly month: string | undefined;
}

/** Who is due, who is lost, and the contacts that keep them current. */
export function FollowUpPage() {
  usePageTitle('Follow-up');
  const [filter, setFilter] = useState<FollowUpFilter>({ state: 'due', month: undefined });
  const [patientId, setPatientId] = useState<string | undefined>(undefined);
  return (
    <PageFrame fill>
      <FollowUpCounts filter={filter} onFilter={setFilter} />
      <FollowUpList filter={filter} onFilter={setFilter} onOpen={setPatientId} />
      <PatientDrawer patientId={patientId} onClose={() => setPatientId(undefined)} />
    </PageFrame>
  );
}
