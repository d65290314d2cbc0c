import { Button, Group, Text } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { Panel } from '../../ui/Panel.js';
import { PersonFinder } from './PersonFinder.js';
import { ReplyGridRow } from './ReplyGridRow.js';
import { changeRows, hasUnsent, useReplyRows, type ReplyRow } from './reply-rows.js';
import classes from './Replies.module.css';
import { useSendRows } from './use-send-rows.js';

/** Replies typed one after the other without the mouse: find the person, type the answer, Enter at the end of the row records it. */
export function RepliesPage() {
  const rows = useReplyRows();
  const send = useSendRows();
  const finder = useRef<HTMLInputElement>(null);
  const unsent = rows.filter(({ state }) => state !== 'saved');
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (hasUnsent()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  useActions([
    { id: 'replies find', name: 'Find the next person', group: 'Replies', keys: 'alt+p', run: () => finder.current?.focus() },
    { id: 'replies send', name: 'Record all replies', group: 'Replies', keys: 'ctrl+s', run: () => void send(unsent) },
  ]);
  const finish = (row: ReplyRow): void => {
    void send([row]);
    finder.current?.focus();
  };
  return (
    <Panel
      flush
      grow
      title="Replies"
      actions={
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" c="dimmed" role="status">
            {unsent.length === 0 ? (rows.length === 0 ? '' : 'All recorded') : `${unsent.length} not recorded`}
          </Text>
          <Button variant="default" disabled={!rows.some(({ state }) => state === 'saved')} onClick={() => changeRows(() => unsent)}>
            Clear recorded
          </Button>
          <Button disabled={unsent.length === 0} onClick={() => void send(unsent)}>
            Record all
          </Button>
        </Group>
      }
    >
      <PersonFinder input={finder} />
      {rows.length === 0 ? (
        <EmptyNote icon={<IconMailOpened size={22} />} title="No reply is open">
          Type a name or an accession number above, or scan the barcode of a letter, and press Enter; the answer is typed in the row that
          opens.
        </EmptyNote>
      ) : (
        <div className={classes.scroller}>
          <table className={classes.grid} aria-label="Replies">
            <colgroup>
              <col style={{ width: '20%' }} />
              <col style={{ width: 110 }} />
              <col style={{ width: 130 }} />
              <col style={{ width: 170 }} />
              <col style={{ width: 90 }} />
              <col style={{ width: 190 }} />
              <col />
            </colgroup>
            <thead>
              <tr>
                {['Patient', 'Date', 'Result', 'Source', 'Status', 'Cancer status', 'Outcome'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReplyGridRow key={row.draft.id} row={row} onFinish={finish} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
