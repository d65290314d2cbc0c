import { Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Letter } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import { PdfPages } from '../../ui/PdfPages.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { letterPdfQuery } from './letter-queries.js';
import { LETTER_STATE_WORDS, reasonText } from './letter-words.js';
import classes from './LettersPage.module.css';

interface Props {
  readonly letter: Letter | undefined;
  readonly onClose: () => void;
}

/** One letter: whom it is about, why it stayed, and how it looks on paper. */
export function LetterDrawer({ letter, onClose }: Props) {
  return (
    <Drawer opened={letter !== undefined} onClose={onClose} size={620} title="Letter">
      {letter !== undefined && <OpenLetter letter={letter} />}
    </Drawer>
  );
}

function OpenLetter({ letter }: { readonly letter: Letter }) {
  const isOnPaper = letter.state === 'printed' || letter.state === 'returned';
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          <span className="code">{letter.barcode}</span> · {LETTER_STATE_WORDS[letter.state]}
          {letter.sentOn !== null && ` ${formatCodedDate(letter.sentOn)}`}
          {letter.physicianName !== null && ` · ${letter.physicianName}`}
        </Text>
        {isOnPaper && (
          <Button
            component="a"
            variant="default"
            href={`/api/follow-up/letters/${letter.id}/pdf`}
            target="_blank"
            rel="noopener"
            leftSection={<IconExternalLink size={15} />}
          >
            Open as a file
          </Button>
        )}
      </Group>
      {letter.reason !== null && <Text size="sm">{reasonText(letter.reason)}</Text>}
      <ul className={classes.subjects} aria-label="Patients of the letter">
        {letter.patients.map(({ patientId, patientName, reason }) => (
          <li key={patientId} className={classes.subject}>
            <Link to="/follow-up" search={{ patient: patientId }}>
              {patientName}
            </Link>
            <span className="quiet">{reasonText(reason)}</span>
          </li>
        ))}
      </ul>
      {isOnPaper && <OnPaper letter={letter} />}
    </Stack>
  );
}

function OnPaper({ letter }: { readonly letter: Letter }) {
  const { data, error, refetch } = useQuery(letterPdfQuery(letter.id));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={480} />;
  return <PdfPages label={`Letter ${letter.barcode}`} bytes={data} />;
}
