import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FollowUpSetting } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { formatCodedDate } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { followUpSettingsQuery } from './rates-queries.js';
import { SettingDialog } from './SettingDialog.js';
import { settingValue } from './setting-words.js';

const COLUMNS: readonly DataColumn<FollowUpSetting>[] = [
  {
    id: 'group',
    name: 'Of',
    width: '16%',
    wrap: true,
    cell: ({ group }) => <span className="quiet">{group}</span>,
  },
  { id: 'label', name: 'Limit', wrap: true, cell: ({ label }) => label },
  {
    id: 'value',
    name: 'Value',
    width: 132,
    align: 'right',
    wrap: true,
    cell: (setting) => <strong>{settingValue(setting, setting.value)}</strong>,
  },
  {
    id: 'from',
    name: 'In force since',
    width: 116,
    cell: ({ validFrom }) => (validFrom === null ? 'as delivered' : formatCodedDate(validFrom)),
  },
  { id: 'source', name: 'Source', width: '34%', wrap: true, cell: ({ source }) => source },
];

/** Every dated limit of follow-up, timeliness and certification with its source; a manager sets another from a day on. */
export function LimitsPanel() {
  const { data, error, refetch } = useQuery(followUpSettingsQuery);
  const mayManage = useMay('follow-up.manage');
  const [opened, open] = useState<string | undefined>(undefined);
  const setting = data?.find(({ key }) => key === opened);
  return (
    <Panel title="Limits and their sources" flush grow>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable label="Limits" columns={COLUMNS} rows={data} rowKey={({ key }) => key} onOpen={({ key }) => open(key)} />
      ) : (
        <Skeleton height={400} />
      )}
      <SettingDialog setting={setting} mayManage={mayManage} onClose={() => open(undefined)} />
    </Panel>
  );
}
