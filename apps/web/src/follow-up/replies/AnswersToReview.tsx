import { codeLabel } from '#domain/naaccr';
import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../session/SessionProvider.js';
import { formatCodedDate } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import classes from './Replies.module.css';
import { contactsToReviewQuery } from './replies-queries.js';

/** As many as the server lists at once. */
const MOST_LISTED = 200;

/** Answers that contradict what is on file; each opens its patient, where both answers stand side by side. */
export function AnswersToReview({ onOpen }: { readonly onOpen: (patientId: string) => void }) {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery(contactsToReviewQuery(facilityId));
  const count = data === undefined || data.length === 0 ? '' : ` · ${data.length}${data.length < MOST_LISTED ? '' : '+'}`;
  return (
    <Panel title={`Answers that need a person${count}`}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={44} />
      ) : data.length === 0 ? (
        <>
          <RunStatus status="done" text="No answer is waiting" />
          <Text size="xs" c="dimmed" mt={4}>
            An answer comes here when it contradicts what is on file, such as a patient seen after a recorded death: one of the two stands,
            and somebody should look.
          </Text>
        </>
      ) : (
        <ul className={classes.waiting} aria-label="Answers that need a person">
          {data.map(({ contactId, patientId, patientName, contactDate, vitalStatus, topics }) => (
            <li key={contactId}>
              <Anchor component="button" type="button" size="sm" fw={600} onClick={() => onOpen(patientId)}>
                {patientName}
              </Anchor>
              <Text size="xs" c="dimmed">
                {formatCodedDate(contactDate)}
                {vitalStatus !== null && ` · ${codeLabel('vitalStatus', vitalStatus) ?? vitalStatus}`} · {topics.join(', ')}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
