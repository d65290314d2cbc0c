import { Button, Group, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBan, IconDownload, IconPrinter, IconTags } from '@tabler/icons-react';
import type { LetterBatch } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatCount, formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { Stacked } from '../../ui/SideBySide.js';
import { BarLegend, StackedBar } from '../../ui/StackedBar.js';
import { isAtWork, useBatchProgress, useCancel, usePrint } from './letter-queries.js';
import { ADDRESSEE_WORDS, BATCH_STATUS_WORDS, partsOf } from './letter-words.js';
import { LetterList } from './LetterList.js';
import classes from './LettersPage.module.css';

/** One batch: how many letters stand where, what can be done with it, and each letter with its reason. */
export function BatchReport({ batch }: { readonly batch: LetterBatch }) {
  useBatchProgress(batch);
  const parts = partsOf(batch).filter(({ count }) => count > 0);
  return (
    <Stacked>
      <Panel title={`${ADDRESSEE_WORDS[batch.addressee]} · ${batch.facilityName}`} actions={<BatchActions batch={batch} />}>
        {isAtWork(batch) && <AtWork batch={batch} />}
        <StackedBar label="Letters by state" parts={parts} tall />
        <div className={classes.legend}>
          <BarLegend parts={parts} />
        </div>
        <Text size="xs" c="dimmed" mt={8}>
          {batch.createdBy ?? 'The registry'}, {formatMoment(batch.createdAt)}
          {batch.printedAt !== null && ` · printed ${formatMoment(batch.printedAt)}`}
        </Text>
      </Panel>
      <LetterList batch={batch} />
    </Stacked>
  );
}

function AtWork({ batch: { status, counts } }: { readonly batch: LetterBatch }) {
  const isPrinting = status === 'printing';
  const done = counts.letters - counts.queued;
  return (
    <div role="status" style={{ marginBottom: 12 }}>
      <Text size="sm" mb={4}>
        {isPrinting
          ? `${formatCount(done)} of ${formatCount(counts.letters)} letters looked at and printed`
          : `${formatCount(counts.letters)} letters made so far`}
      </Text>
      <Progress
        value={isPrinting && counts.letters > 0 ? (100 * done) / counts.letters : 100}
        animated
        size="sm"
        aria-label={isPrinting ? 'Progress of printing' : 'Letters are being made'}
      />
    </div>
  );
}

function BatchActions({ batch: { id, status, counts } }: { readonly batch: LetterBatch }) {
  const mayWrite = useMay('follow-up.letters');
  const print = usePrint();
  const cancel = useCancel();
  const run = (step: typeof print): void =>
    step.mutate(id, { onError: (error) => notifications.show({ title: 'Not done', message: error.message, color: 'red' }) });
  const isReady = mayWrite && status === 'queued' && counts.queued > 0;
  useActions(isReady ? [{ id: 'print-letters', name: 'Print the batch', group: 'Follow-up', keys: 'mod+p', run: () => run(print) }] : []);
  return (
    <Group gap="xs" wrap="nowrap">
      {isReady && (
        <>
          <Button variant="subtle" color="gray" leftSection={<IconBan size={15} />} loading={cancel.isPending} onClick={() => run(cancel)}>
            Cancel the batch
          </Button>
          <Button leftSection={<IconPrinter size={15} />} loading={print.isPending} onClick={() => run(print)}>
            Print {formatCount(counts.queued)}
          </Button>
        </>
      )}
      {mayWrite && status === 'printed' && counts.printed + counts.returned > 0 && (
        <>
          <FileLink id={id} file="labels.pdf" icon={IconTags} name="Labels" />
          <FileLink id={id} file="print.pdf" icon={IconDownload} name="Print file" />
        </>
      )}
      {status === 'cancelled' && <Text size="sm">{BATCH_STATUS_WORDS.cancelled}</Text>}
    </Group>
  );
}

interface FileProps {
  readonly id: string;
  readonly file: 'print.pdf' | 'labels.pdf';
  readonly name: string;
  readonly icon: typeof IconTags;
}

function FileLink({ id, file, name, icon: Icon }: FileProps) {
  return (
    <Button component="a" variant="default" href={`/api/follow-up/letter-batches/${id}/${file}`} download leftSection={<Icon size={15} />}>
      {name}
    </Button>
  );
}
