import { Anchor, Group, Skeleton } from '@mantine/core';
import { IconDownload, IconEyeOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../api/problem.js';
import { useSession } from '../session/SessionProvider.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { CountTable } from './CountTable.js';
import { researchTableQuery, tableCsvUrl, tableQuery, type TableChoice } from './research-query.js';
import { TableBuilder } from './TableBuilder.js';
import { TableChart } from './TableChart.js';
import classes from './ResearchPage.module.css';

const START: TableChoice = { rows: 'siteGroup', columns: 'stage', yearFrom: '', yearTo: '', siteGroup: undefined, behavior: '3' };

/** Counts of tumors by what one asks for; small counts are hidden with all that would give them away. */
export function ResearchPage() {
  usePageTitle('Research');
  const { facilityId } = useSession();
  const [choice, setChoice] = useState<TableChoice>(START);
  const query = tableQuery(choice, facilityId);
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...researchTableQuery(query), placeholderData: keepPreviousData });
  const csv = (
    <Anchor href={tableCsvUrl(query)} download size="sm">
      <Group gap={4}>
        <IconDownload size={15} /> CSV
      </Group>
    </Anchor>
  );
  return (
    <PageFrame fill>
      <TableBuilder choice={choice} onChoose={setChoice} />
      {error ? (
        <TableRefused error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.columns} aria-busy={isPlaceholderData}>
          <Panel title="Tumors" flush grow actions={csv}>
            {data ? <CountTable table={data} /> : <Skeleton height={360} m="sm" />}
          </Panel>
          {data && <TableChart table={data} />}
        </div>
      )}
    </PageFrame>
  );
}

// A question about too few tumors is no fault of anybody; it asks for a wider question.
function TableRefused({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (!(error instanceof ProblemError) || error.code !== 'TOO_FEW_TUMORS') return <ProblemNote error={error} onRetry={onRetry} />;
  return (
    <Panel>
      <EmptyNote icon={<IconEyeOff size={22} />} title="Too few tumors to show anything">
        {error.message}
      </EmptyNote>
    </Panel>
  );
}
