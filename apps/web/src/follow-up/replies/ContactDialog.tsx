import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { FollowUpPatient, ReplyForm } from '../../api/contract.js';
import { ProblemError } from '../../api/problem.js';
import { useSession } from '../../session/SessionProvider.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { AnsweredLetter } from './AnsweredLetter.js';
import { ContactFields } from './ContactFields.js';
import { OutcomeList } from './OutcomeList.js';
import { PersonFields } from './PersonFields.js';
import { contactOf, findingsOf, isMailingDate, startOf, type ReplyDraft } from './reply-draft.js';
import { replyFormQuery, useRecordContact } from './replies-queries.js';
import { TumorFields } from './TumorFields.js';

interface Props {
  readonly patient: Pick<FollowUpPatient, 'patientId' | 'patientName'>;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records one answer or one try, from the keyboard: every field is reached by Tab, Enter saves; then it says what stands and why. */
export function ContactDialog({ patient, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Contact of ${patient.patientName}`} size={860} closeOnClickOutside={false}>
      <Asked patientId={patient.patientId} onClose={onClose} />
    </Modal>
  );
}

function Asked({ patientId, onClose }: { readonly patientId: string; readonly onClose: () => void }) {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery({ ...replyFormQuery(patientId, facilityId), refetchOnWindowFocus: false });
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return <ContactForm form={data} onClose={onClose} />;
}

function ContactForm({ form: asked, onClose }: { readonly form: ReplyForm; readonly onClose: () => void }) {
  // What is on file when the dialog opens is what the clerk compares with, also after the answer is recorded.
  const [form] = useState(asked);
  const [draft, setDraft] = useState<ReplyDraft>(() => startOf(form));
  const record = useRecordContact(form.patientId);
  const findings = findingsOf(record.error);
  const problem = record.error instanceof ProblemError ? record.error : undefined;
  const contact = contactOf(draft);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (contact) record.mutate(contact);
  };
  if (record.data) {
    return (
      <Stack gap="md">
        <OutcomeList outcome={record.data.outcome} />
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus autoFocus>
            Close
          </Button>
        </Group>
      </Stack>
    );
  }
  const parts = { form, draft, findings, onChange: setDraft };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {record.error && <ProblemNote error={record.error} />}
        <ContactFields {...parts} />
        <AnsweredLetter {...parts} isMailingDate={isMailingDate(problem?.code)} />
        {draft.result === 'reached' && form.tumors.map((tumor) => <TumorFields key={tumor.tumorId} {...parts} tumor={tumor} />)}
        <PersonFields {...parts} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={record.isPending} disabled={!contact}>
            Record
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
