import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../session/SessionProvider.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { DataTable } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { SideBySide, Stacked } from '../ui/SideBySide.js';
import { IMPORT_COLUMNS } from './import-columns.js';
import { importsQuery, isUnderWay } from './import-queries.js';
import { ImportReport } from './ImportReport.js';
import { NewImportPanel } from './NewImportPanel.js';

/** Drop a NAACCR XML file, watch it come in, and read what became of every row. */
export function ImportsPage() {
  usePageTitle('Imports');
  const mayRun = useMay('import.run');
  const { data, error, refetch } = useQuery({
    ...importsQuery,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 5000 : false),
  });
  const [chosen, choose] = useState<string | undefined>(undefined);
  const open = data?.find((run) => run.id === chosen) ?? data?.[0];
  return (
    <PageFrame fill>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <SideBySide columns="minmax(380px, 2fr) minmax(0, 3fr)" isAlone={!open}>
        <Stacked>
          {mayRun && <NewImportPanel onStarted={choose} />}
          <Panel title="Imports" flush grow>
            <DataTable
              label="Imports"
              columns={IMPORT_COLUMNS}
              rows={data}
              rowKey={(run) => run.id}
              onOpen={(run) => choose(run.id)}
              selectedKey={open?.id}
              empty={
                <EmptyNote icon={<IconFileImport size={22} />} title="Nothing was imported yet">
                  The report of each import stays here.
                </EmptyNote>
              }
            />
          </Panel>
        </Stacked>
        {open && <ImportReport key={open.id} run={open} />}
      </SideBySide>
    </PageFrame>
  );
}
