import { codeLabel } from '#domain/naaccr';
import { SITE_GROUPS } from '#domain/recodes';
import { Group, Select, TextInput } from '@mantine/core';
import { Panel } from '../ui/Panel.js';
import { DIMENSIONS, type Dimension, type TableChoice } from './research-query.js';

interface Props {
  readonly choice: TableChoice;
  readonly onChoose: (choice: TableChoice) => void;
}

const dimensionOf = (value: string | null): Dimension | undefined => DIMENSIONS.find((dimension) => dimension.value === value)?.value;

const BEHAVIOR_CODES = ['0', '1', '2', '3'] as const;
const BEHAVIORS = BEHAVIOR_CODES.map((code) => ({ value: code, label: `${code} ${codeLabel('behaviorCodeIcdO3', code) ?? ''}` }));

/** Rows, columns and filters of the table; it follows at once. */
export function TableBuilder({ choice, onChoose }: Props) {
  const set = (change: Partial<TableChoice>): void => onChoose({ ...choice, ...change });
  const setRows = (value: string | null): void => {
    const rows = dimensionOf(value) ?? choice.rows;
    set({ rows, columns: choice.columns === rows ? undefined : choice.columns });
  };
  return (
    <Panel>
      <Group gap="sm" align="flex-end">
        <Select label="Rows" w={160} data={[...DIMENSIONS]} value={choice.rows} onChange={setRows} allowDeselect={false} />
        <Select
          label="Columns"
          w={160}
          data={DIMENSIONS.filter(({ value }) => value !== choice.rows)}
          value={choice.columns ?? null}
          placeholder="None"
          clearable
          onChange={(value) => set({ columns: dimensionOf(value) })}
        />
        <TextInput
          label="Diagnosed from"
          w={120}
          placeholder="first"
          maxLength={4}
          value={choice.yearFrom}
          onChange={(event) => set({ yearFrom: event.currentTarget.value })}
        />
        <TextInput
          label="to"
          w={80}
          placeholder="last"
          maxLength={4}
          value={choice.yearTo}
          onChange={(event) => set({ yearTo: event.currentTarget.value })}
        />
        <Select
          label="Site group"
          w={220}
          data={SITE_GROUPS.map(({ code, label }) => ({ value: code, label }))}
          value={choice.siteGroup ?? null}
          placeholder="All"
          clearable
          searchable
          onChange={(value) => set({ siteGroup: SITE_GROUPS.find(({ code }) => code === value)?.code })}
        />
        <Select
          label="Behavior"
          w={190}
          data={BEHAVIORS}
          value={choice.behavior ?? null}
          placeholder="All"
          clearable
          onChange={(value) => set({ behavior: BEHAVIOR_CODES.find((code) => code === value) })}
        />
      </Group>
    </Panel>
  );
}
