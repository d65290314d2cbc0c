import { codeLabel } from '#domain/naaccr';
import { Button, Group, Skeleton, Text, Timeline } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ContactHistory as Contact } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatCodedDate, formatMoment } from '../../ui/formats.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { METHOD_WORDS, RESULT_WORDS, wordOf } from '../follow-up-words.js';
import { ContactWithdrawal } from './ContactWithdrawal.js';
import { OutcomeList } from './OutcomeList.js';
import classes from './Replies.module.css';
import { contactsOfQuery, useReviewed } from './replies-queries.js';

/** Contacts of a person, newest first: what each said, what stood and why, and the way to take one back. */
export function ContactHistory({ patientId }: { readonly patientId: string }) {
  const { data, error, refetch } = useQuery(contactsOfQuery(patientId));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={80} />;
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No contact was recorded yet.
      </Text>
    );
  }
  return (
    <Timeline bulletSize={14} lineWidth={2} active={data.length}>
      {data.map((contact) => (
        <Timeline.Item key={contact.id} title={<ContactTitle contact={contact} />}>
          <ContactEntry contact={contact} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function ContactTitle({ contact }: { readonly contact: Contact }) {
  const { contactDate, result, vitalStatus, withdrawnAt } = contact;
  const status = vitalStatus === null ? '' : ` · ${codeLabel('vitalStatus', vitalStatus) ?? vitalStatus}`;
  const title = `${formatCodedDate(contactDate)} · ${wordOf(RESULT_WORDS, result)}${status}`;
  return <Text size="sm">{withdrawnAt === null ? title : <s>{title}</s>}</Text>;
}

/** How the answer came and from whom, said once where both are the same. */
function wayOf({ method, source }: Contact): string {
  return [...new Set([wordOf(METHOD_WORDS, method), codeLabel('followUpSource', source) ?? source])].join(' · ');
}

function ContactEntry({ contact }: { readonly contact: Contact }) {
  const mayRecord = useMay('follow-up.record');
  const [isOpen, { toggle }] = useDisclosure(false);
  const isWithdrawn = contact.withdrawnAt !== null;
  const lost = isWithdrawn ? [] : contact.outcome.filter(({ verdict, needsPerson }) => verdict === 'kept' || needsPerson);
  const shown = isOpen ? contact.outcome : lost;
  return (
    <>
      <Text size="xs" c="dimmed">
        {wayOf(contact)} · {contact.createdBy ?? 'The registry'}, {formatMoment(contact.createdAt)}
        {contact.letterId !== null && ' · by letter'}
      </Text>
      {contact.note !== null && contact.note !== '' && <Text size="sm">{contact.note}</Text>}
      {isWithdrawn && <WithdrawnNote contact={contact} />}
      {shown.length > 0 && (
        <div className={classes.said}>
          <OutcomeList outcome={shown} />
        </div>
      )}
      {contact.needsReview && mayRecord && <Review contact={contact} />}
      <Group gap={4} mt={2} ml={-8}>
        {contact.outcome.length > lost.length && (
          <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? 'Show less' : 'What became of it'}
          </Button>
        )}
        {mayRecord && !isWithdrawn && <ContactWithdrawal contact={contact} />}
      </Group>
    </>
  );
}

function WithdrawnNote({ contact }: { readonly contact: Contact }) {
  return (
    <Text size="sm">
      Withdrawn by {contact.withdrawnBy ?? 'the registry'}, {formatMoment(contact.withdrawnAt)}: {contact.withdrawnBecause}
    </Text>
  );
}

function Review({ contact }: { readonly contact: Contact }) {
  const reviewed = useReviewed(contact.id);
  return (
    <>
      {reviewed.error && <ProblemNote error={reviewed.error} />}
      <Button
        variant="default"
        size="compact-xs"
        mt={6}
        loading={reviewed.isPending}
        onClick={() => reviewed.mutate()}
        aria-label={`Leave it as it stands: contact of ${formatCodedDate(contact.contactDate)}`}
      >
        Leave it as it stands
      </Button>
    </>
  );
}
