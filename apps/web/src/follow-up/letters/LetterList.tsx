import { Select } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Letter, LetterBatch } from '../../api/contract.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { LETTER_STATE_WORDS, LETTER_STATES, reasonText, RETURN_WORDS } from './letter-words.js';
import { lettersQuery } from './letter-queries.js';
import { LetterDrawer } from './LetterDrawer.js';

// A packet names every patient; one that stays behind has a reason of its own.
const patientsOf = ({ patients }: Letter): string => patients.map(({ patientName }) => patientName).join('; ');
const whyOf = (letter: Letter): string => {
  if (letter.returnedReason !== null) return RETURN_WORDS[letter.returnedReason];
  if (letter.reason !== null) return reasonText(letter.reason);
  const behind = letter.patients.filter(({ reason }) => reason !== null);
  return behind.map(({ patientName, reason }) => `without ${patientName}: ${reasonText(reason)}`).join('; ');
};

const COLUMNS: readonly DataColumn<Letter>[] = [
  { id: 'ordinal', name: 'No.', width: 52, align: 'right', cell: ({ ordinal }) => formatCount(ordinal) },
  { id: 'state', name: 'State', width: 88, cell: ({ state }) => LETTER_STATE_WORDS[state] },
  { id: 'patients', name: 'About', width: '26%', cell: patientsOf },
  { id: 'barcode', name: 'Barcode', width: 118, cell: ({ barcode }) => <span className="code">{barcode}</span> },
  { id: 'why', name: 'Why', wrap: true, cell: whyOf },
];
const PHYSICIAN: DataColumn<Letter> = {
  id: 'physician',
  name: 'To',
  width: '19%',
  cell: ({ physicianName }) => <strong title={physicianName ?? ''}>{physicianName ?? '–'}</strong>,
};
const OF_PHYSICIANS = [...COLUMNS.slice(0, 2), PHYSICIAN, ...COLUMNS.slice(2)];

/** Letters of a batch in the order of printing. */
export function LetterList({ batch }: { readonly batch: LetterBatch }) {
  const [state, setState] = useState<Letter['state'] | undefined>(undefined);
  const [open, setOpen] = useState<Letter | undefined>(undefined);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(lettersQuery(batch, state));
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const filter = (
    <Select
      aria-label="State of the letters"
      w={140}
      data={[{ value: '', label: 'Every state' }, ...LETTER_STATES.map((value) => ({ value, label: LETTER_STATE_WORDS[value] }))]}
      value={state ?? ''}
      onChange={(value) => setState(LETTER_STATES.find((known) => known === value))}
      allowDeselect={false}
    />
  );
  return (
    <Panel title="Letters" flush grow actions={filter}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Letters of the batch"
          columns={batch.addressee === 'physician' ? OF_PHYSICIANS : COLUMNS}
          rows={data?.pages.flatMap((page) => page.letters)}
          rowKey={({ id }) => id}
          onOpen={setOpen}
          selectedKey={open?.id}
          hasMore={hasNextPage && !isFetchingNextPage}
          onMore={more}
          empty={
            <EmptyNote
              icon={<IconMail size={22} />}
              title={state === undefined ? 'The batch holds no letter' : 'No letter of the batch is in this state'}
            >
              {state === undefined && 'No open step waited for such a letter.'}
            </EmptyNote>
          }
        />
      )}
      <LetterDrawer letter={open} onClose={() => setOpen(undefined)} />
    </Panel>
  );
}
