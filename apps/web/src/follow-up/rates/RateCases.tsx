import { ActionIcon } from '@mantine/core';
import { IconListSearch, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RateCase, RateCasesFilter } from '../../api/contract.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { countedCases } from './rate-words.js';
import { rateCasesQuery } from './rates-queries.js';
import { WhyDrawer } from './WhyDrawer.js';

const COLUMNS: readonly DataColumn<RateCase>[] = [
  { id: 'patient', name: 'Patient', cell: (row) => <strong>{row.patientName}</strong> },
  { id: 'accession', name: 'Accession', width: 104, cell: (row) => <span className="code">{row.accessionNumberHosp ?? '–'}</span> },
  { id: 'site', name: 'Site', width: 64, cell: (row) => <span className="code">{row.primarySite ?? '–'}</span> },
  { id: 'class', name: 'Class', width: 56, cell: (row) => <span className="code">{row.classOfCase ?? '–'}</span> },
  { id: 'diagnosis', name: 'Diagnosis', width: 96, cell: (row) => formatCodedDate(row.dateOfDiagnosis) },
  { id: 'contact', name: 'Last contact', width: 100, cell: (row) => formatCodedDate(row.dateOfLastContact) },
];

/** The cases behind one count; a case tells why it is counted there. */
export function RateCases({
  filter,
  onClose,
}: {
  readonly filter: RateCasesFilter & { ruleSet: 'newer' | 'older' };
  readonly onClose: () => void;
}) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(rateCasesQuery(filter));
  const [asked, ask] = useState<string | undefined>(undefined);
  const close = (
    <ActionIcon aria-label="Close the list of cases" onClick={onClose}>
      <IconX size={16} />
    </ActionIcon>
  );
  const total = data?.pages[0]?.total;
  return (
    <Panel title={total === undefined ? 'Cases' : countedCases(total)} flush grow actions={close}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Cases of the reason"
          columns={COLUMNS}
          rows={data?.pages.flatMap(({ rows }) => rows)}
          rowKey={({ abstractId }) => abstractId}
          onOpen={({ abstractId }) => ask(abstractId)}
          hasMore={hasNextPage}
          onMore={() => void fetchNextPage()}
          empty={<EmptyNote icon={<IconListSearch size={22} />} title="No case is counted here any more" />}
        />
      )}
      <WhyDrawer abstractId={asked} ruleSet={filter.ruleSet} onClose={() => ask(undefined)} />
    </Panel>
  );
}
