import { codeLabel } from '#domain/naaccr';
import { Button, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhonePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FollowUpPatient } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { formatCodedDate } from '../ui/formats.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { followUpPatientQuery } from './follow-up-queries.js';
import { PatientLadder } from './ladder/PatientLadder.js';
import { PersonSettings } from './ladder/PersonSettings.js';
import { ContactDialog } from './replies/ContactDialog.js';
import { ContactHistory } from './replies/ContactHistory.js';

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
          <Button flex="none" leftSection={<IconPhonePlus size={15} />} onClick={dialog.open} data-autofocus>
            Record a contact
          </Button>
        )}
      </Group>
      <Tumors patient={data} />
      <PatientLadder patient={data} />
      <PersonSettings patient={data} />
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
