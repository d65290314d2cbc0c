import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../api/contract.js';
import { useSession } from '../session/SessionProvider.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../ui/DataTable.js';
import { formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { RunStatus } from '../ui/RunStatus.js';
import { usersQuery } from './administration-queries.js';
import { rolesInWords } from './role-words.js';
import { UserDialog } from './UserDialog.js';

const columnsOf = (facilityName: (id: number) => string): readonly DataColumn<User>[] => [
  { id: 'name', name: 'User name', width: 150, cell: (user) => <span className="code">{user.name}</span> },
  { id: 'full-name', name: 'Name', width: '20%', cell: (user) => <strong>{user.fullName}</strong> },
  { id: 'roles', name: 'Roles', width: '24%', cell: (user) => rolesInWords(user) },
  {
    id: 'facilities',
    name: 'Facilities',
    cell: (user) => (user.everyFacility ? 'Every facility' : user.facilityIds.map(facilityName).join(', ')),
  },
  { id: 'seen', name: 'Last seen', width: MOMENT_WIDTH, cell: (user) => formatMoment(user.lastSeenAt) },
  {
    id: 'state',
    name: 'State',
    width: 96,
    cell: (user) => <RunStatus status={user.disabled ? 'failed' : 'done'} text={user.disabled ? 'Disabled' : 'Active'} />,
  },
];

/** People with their roles and facilities. */
export function UsersPanel() {
  const { data, error, refetch } = useQuery(usersQuery);
  const { facilities } = useSession().session;
  const [opened, open] = useState<User | 'new' | undefined>(undefined);
  const facilityName = (id: number): string => facilities.find((facility) => facility.id === id)?.name ?? `facility ${id}`;
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
      New user
    </Button>
  );
  return (
    <Panel title="Users" flush grow actions={add}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!error && <DataTable label="Users" columns={columnsOf(facilityName)} rows={data} rowKey={(user) => user.id} onOpen={open} />}
      <UserDialog user={opened} onClose={() => open(undefined)} />
    </Panel>
  );
}
