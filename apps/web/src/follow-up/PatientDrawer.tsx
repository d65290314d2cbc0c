import { codeLabel } from '#domain/naaccr';
import { Button, Drawer, Group, Skeleton, Stack, Text, Timeline, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhonePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FollowUpPatient, FollowUpStep } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { formatCodedDate } from '../ui/formats.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { followUpPatientQuery } from './follow-up-queries.js';
import { ContactDialog } from './replies/ContactDialog.js';
import { ContactHistory } from './replies/ContactHistory.js';
import { STEP_STATE_WORDS, STEP_WORDS, wordOf } from './follow-up-words.js';

interface Props {
  readonly patientId: string | undefined;
  readonly onClose: () => void;
}

/** One patient's tumors, contacts and steps, and the way to record a contact. */
export function PatientDrawer({ patientId, onClose }: Props) {
  return (
    <Drawer opened={patientId !== undefined} onClose={onClose} size={460} title="Follow-up of a patient">
      {patientId !== undefined && <Patient patientId={patientId} />}
    </Drawer>
  );
}

function Patient({ patientId }: { readonly patientId: string }) {
  const { data, error, refetch } = useQuery(followUpPatientQuery(patientId));
  const mayRecord = useMay('follow-up.record');
  const [isRecording, dialog] = useDisclosure(false);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={280} />;
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>{data.patientName}</Title>
          <Text size="sm" c="dimmed">
            {codeLabel('vitalStatus', data.vitalStatus) ?? 'Vital status unknown'} · last contact {formatCodedDate(data.dateOfLastContact)}
            {data.telephone !== null && data.telephone !== '' && ` · ${data.telephone}`}
          </Text>
        </div>
        {mayRecord && (
          <Button leftSection={<IconPhonePlus size={15} />} onClick={dialog.open} data-autofocus>
            Record a contact
          </Button>
        )}
      </Group>
      <Tumors patient={data} />
      <div>
        <Title order={3} mb={6}>
          Steps
        </Title>
        {data.steps.length === 0 && (
          <Text size="sm" c="dimmed">
            No step is planned.
          </Text>
        )}
        <Timeline bulletSize={14} lineWidth={2} active={data.steps.filter((step) => step.state === 'done').length - 1}>
          {data.steps.map((step) => (
            <Step key={`${step.step} ${step.dueDate}`} step={step} />
          ))}
        </Timeline>
      </div>
      <div>
        <Title order={3} mb={6}>
          Contacts
        </Title>
        <ContactHistory patientId={data.patientId} />
      </div>
      <ContactDialog patient={data} opened={isRecording} onClose={dialog.close} />
    </Stack>
  );
}

function Tumors({ patient }: { readonly patient: FollowUpPatient }) {
  return (
    <Stack gap={2}>
      {patient.tumors.map((tumor) => (
        <Text key={tumor.id} size="sm">
          <span className="code">{tumor.primarySite ?? '–'}</span> {codeLabel('primarySite', tumor.primarySite ?? '') ?? ''}{' '}
          {tumor.diagnosisYear ?? ''}
          <span className="quiet"> · {codeLabel('cancerStatus', tumor.cancerStatus ?? '') ?? 'cancer status not coded'}</span>
        </Text>
      ))}
    </Stack>
  );
}

function Step({ step }: { readonly step: FollowUpStep }) {
  return (
    <Timeline.Item title={<Text size="sm">{wordOf(STEP_WORDS, step.step)}</Text>}>
      <Text size="xs" c="dimmed">
        {formatCodedDate(step.dueDate)} · {wordOf(STEP_STATE_WORDS, step.state)}
      </Text>
    </Timeline.Item>
  );
}
