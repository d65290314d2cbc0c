import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FoundLetter, LetterReturn } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatCodedDate } from '../../ui/formats.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { useReturn } from './letter-queries.js';
import { openLetterReplies } from '../replies/open-replies.js';
import { ADDRESSEE_WORDS, LETTER_STATE_WORDS, RETURN_REASONS, RETURN_WORDS } from './letter-words.js';
import classes from './LettersPage.module.css';

interface Props {
  readonly letter: FoundLetter | undefined;
  readonly onClose: () => void;
}

/** The letter of a barcode: its answer is recorded patient by patient, or the envelope came back. */
export function FoundLetterDialog({ letter, onClose }: Props) {
  return (
    <Modal opened={letter !== undefined} onClose={onClose} title={letter && `Letter ${letter.barcode}`} size="lg">
      {letter !== undefined && <Found letter={letter} onClose={onClose} />}
    </Modal>
  );
}

function Found({ letter, onClose }: { readonly letter: FoundLetter; readonly onClose: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {ADDRESSEE_WORDS[letter.addressee]} · {LETTER_STATE_WORDS[letter.state]}
        {letter.sentOn !== null && ` · sent ${formatCodedDate(letter.sentOn)}`}
      </Text>
      <ul className={classes.subjects} aria-label="Patients of the letter">
        {letter.patients.map(({ patientId, patientName, stepState }) => (
          <li key={patientId} className={classes.subject}>
            <span>
              <strong>{patientName}</strong> <span className="quiet">{stepState === 'sent' ? 'waits for an answer' : stepState}</span>
            </span>
            <Link to="/follow-up" search={{ patient: patientId }}>
              Open the follow-up
            </Link>
          </li>
        ))}
      </ul>
      <TypeReplies barcode={letter.barcode} />
      {letter.state === 'printed' && <CameBack letterId={letter.letterId} onDone={onClose} />}
    </Stack>
  );
}

/** The answer is typed in the grid of replies, where a row opens for every patient of the letter. */
function TypeReplies({ barcode }: { readonly barcode: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: () => openLetterReplies(client, barcode),
    onSuccess: () => navigate({ to: '/follow-up/replies' }),
  });
  if (!useMay('follow-up.record')) return null;
  return (
    <div>
      <Title order={3} mb={6}>
        The letter was answered
      </Title>
      {open.error && <ProblemNote error={open.error} />}
      <Button data-autofocus loading={open.isPending} onClick={() => open.mutate()}>
        Type the replies
      </Button>
    </div>
  );
}

function CameBack({ letterId, onDone }: { readonly letterId: string; readonly onDone: () => void }) {
  const mayWrite = useMay('follow-up.letters');
  const bring = useReturn();
  if (!mayWrite) return null;
  const run = (reason: LetterReturn['reason']): void =>
    bring.mutate(
      { id: letterId, reason },
      {
        onSuccess: () => {
          notifications.show({ message: `The letter is recorded as returned: ${RETURN_WORDS[reason]}.`, color: 'green' });
          onDone();
        },
      },
    );
  return (
    <div>
      <Title order={3} mb={6}>
        The envelope came back
      </Title>
      {bring.error && <ProblemNote error={bring.error} />}
      <Group gap="xs">
        {RETURN_REASONS.map((reason) => (
          <Button key={reason} variant="default" loading={bring.isPending && bring.variables.reason === reason} onClick={() => run(reason)}>
            {RETURN_WORDS[reason]}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={6}>
        “Deceased” stops all letters at once; it is looked into, and is not yet a death.
      </Text>
    </div>
  );
}
