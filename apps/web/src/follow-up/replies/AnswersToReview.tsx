import { codeLabel } from '#domain/naaccr';
import { Anchor, Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '../../session/SessionProvider.js';
import { formatCodedDate, formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import classes from './Replies.module.css';
import { contactsToReviewQuery } from './replies-queries.js';

/** Answers that contradict what is on file; each opens its patient, where both answers stand side by side. */
export function AnswersToReview({ onOpen }: { readonly onOpen: (patientId: string) => void }) {
  const { facilityId } = useSession();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(contactsToReviewQuery(facilityId));
  const waiting = data?.pages.flatMap(({ rows }) => rows);
  const total = data?.pages[0]?.total ?? 0;
  return (
    <Panel title={total === 0 ? 'Answers that need a person' : `Answers that need a person · ${formatCount(total)}`}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : !waiting ? (
        <Skeleton height={44} />
      ) : waiting.length === 0 ? (
        <>
          <RunStatus status="done" text="No answer is waiting" />
          <Text size="xs" c="dimmed" mt={4} className={classes.explained}>
            An answer comes here when it contradicts what is on file, such as a patient seen after a recorded death: one of the two stands,
            and somebody should look.
          </Text>
        </>
      ) : (
        <ul className={classes.waiting} aria-label="Answers that need a person">
          {waiting.map(({ contactId, patientId, patientName, contactDate, vitalStatus, topics }) => (
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
          {hasNextPage && (
            <li>
              <Button variant="subtle" size="compact-xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Show more of {formatCount(total - waiting.length)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}
