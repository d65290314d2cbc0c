import { Button, Group } from '@mantine/core';
import { IconFileImport, IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMay, useSession } from '../session/SessionProvider.js';
import { DataTable } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCount } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { ONE_FACILITY_COLUMNS, WORK_LIST_COLUMNS } from './work-list-columns.js';
import { countsQuery, workListQuery } from './work-list-queries.js';
import { workListFilter, type WorkListSearch } from './work-list-search.js';
import { WorkListFilters } from './WorkListFilters.js';

const DEFAULT_SORT = 'age';

/** Cases to work on: filters, search, and pages that load on scrolling. */
export function WorkList() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/' });
  const { facilityId, session } = useSession();
  const sort = search.sort ?? DEFAULT_SORT;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    workListQuery(workListFilter(search, facilityId)),
  );
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const rows = data?.pages.flatMap((page) => page.rows);
  const total = data?.pages[0]?.total;
  return (
    <Panel flush grow title={total === undefined ? 'Work list' : `Work list · ${formatCount(total)}`} actions={<WorkListFilters />}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Work list"
          columns={facilityId === undefined && session.facilities.length > 1 ? WORK_LIST_COLUMNS : ONE_FACILITY_COLUMNS}
          rows={rows}
          rowKey={(row) => row.id}
          sorted={sort}
          onSort={(key) => void navigate({ to: '/', search: { ...search, sort: key.includes('name') ? 'name' : 'age' } })}
          onOpen={(row) => void navigate({ to: '/abstracts/$abstractId', params: { abstractId: row.id } })}
          hasMore={hasNextPage && !isFetchingNextPage}
          onMore={more}
          empty={<NoCases search={search} />}
        />
      )}
    </Panel>
  );
}

function NoCases({ search }: { readonly search: WorkListSearch }) {
  const mayImport = useMay('import.run');
  const { facilityId } = useSession();
  const { data: counts } = useQuery(countsQuery(facilityId));
  const isEmpty = counts?.byStatus.every(({ count }) => count === 0) ?? false;
  if (!isEmpty) {
    return (
      <EmptyNote icon={<IconListDetails size={22} />} title={search.find === undefined ? 'No case here' : 'No case fits'}>
        {search.find !== undefined &&
          'Search takes a complete last name, the beginning of an accession number or of a primary site, or a complete social security number.'}
        <Group justify="center" mt="sm">
          <Button variant="default" renderRoot={(props) => <Link to="/" search={{ status: 'all' }} {...props} />}>
            Show all cases
          </Button>
        </Group>
      </EmptyNote>
    );
  }
  return (
    <EmptyNote icon={<IconListDetails size={22} />} title="There are no cases yet">
      Begin a case with “New case”{mayImport && ', or import a NAACCR XML file'}.
      {mayImport && (
        <Group justify="center" mt="sm">
          <Button component={Link} to="/imports" leftSection={<IconFileImport size={15} />}>
            Import a file
          </Button>
        </Group>
      )}
    </EmptyNote>
  );
}
