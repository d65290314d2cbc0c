import { Group, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { displayDate, parseDateInput, parsePartialDate } from '#domain/naaccr';
import { useState } from 'react';
import type { StepTimes, TimelinessRow } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate, formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { StepBox } from './StepBox.js';
import { timelinessQuery } from './rates-queries.js';
import classes from './rates.module.css';

type Step = StepTimes['step'];
const STEPS: readonly { readonly value: Step; readonly label: string }[] = [
  { value: 'initiated', label: 'To initiated' },
  { value: 'completed', label: 'To completed' },
  { value: 'exported', label: 'To exported' },
  { value: 'received', label: 'To received' },
  { value: 'available', label: 'To available' },
];

/** Blank leaves the day to the server: two years back, and today. */
const isWrongDay = (text: string): boolean => text.trim() !== '' && parseDateInput(text)?.length !== 8;
const days = (value: number | null): string => (value === null ? '–' : formatCount(Math.round(value)));
const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} %`);
const placeName = (row: TimelinessRow): string => row.facilityName ?? 'All';
const abstractorName = (row: TimelinessRow): string =>
  row.abstractor === null ? 'all' : row.abstractor === '' ? 'nobody named' : row.abstractor;

interface Shown {
  readonly row: TimelinessRow;
  readonly times: StepTimes;
}

const ORDERS: Readonly<Record<string, (shown: Shown) => number>> = {
  cases: ({ row }) => row.cases,
  median: ({ times }) => times.median ?? -1,
  p90: ({ times }) => times.p90 ?? -1,
  over: ({ times }) => times.overTarget ?? -1,
  inTime: ({ row }) => row.inTimePercent ?? -1,
};

function sortedRows(rows: readonly Shown[], sorted: string | undefined): readonly Shown[] {
  const order = ORDERS[sorted?.replace('-', '') ?? ''];
  if (!order) return rows;
  const sign = sorted?.startsWith('-') === true ? -1 : 1;
  return rows.toSorted((a, b) => sign * (order(a) - order(b)));
}

/** How long each step from first contact to a usable record takes, by facility and abstractor. */
export function TimelinessPage() {
  const { facilityId } = useSession();
  const [step, setStep] = useState<Step>('completed');
  const [sorted, sort] = useState<string | undefined>(undefined);
  const [range, setRange] = useState({ from: '', to: '' });
  const isWrong = [range.from, range.to].some(isWrongDay);
  const asked = { facilityId, from: parseDateInput(range.from), to: parseDateInput(range.to) };
  const { data, error, refetch } = useQuery({ ...timelinessQuery(asked), enabled: !isWrong });
  const target = data?.steps.find((one) => one.step === step);
  const shown = data?.rows.flatMap((row) => row.steps.filter((one) => one.step === step).map((times) => ({ row, times })));
  const longest = Math.max(1, target?.target ?? 0, ...(shown ?? []).map(({ times }) => times.p90 ?? 0));
  return (
    <Panel title={target ? `${target.label}: target ${target.target} days` : 'Timeliness'} flush grow>
      <Group className={classes.tools} gap="sm">
        <SegmentedControl aria-label="Step" data={[...STEPS]} value={step} onChange={(value) => setStep(value)} />
        <DayInput
          label="First contact from"
          value={range.from}
          preset={data?.from}
          onChange={(value) => setRange({ ...range, from: value })}
        />
        <DayInput label="up to" value={range.to} preset={data?.to} onChange={(value) => setRange({ ...range, to: value })} />
      </Group>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : !shown && !isWrong ? (
        <Skeleton height={300} />
      ) : (
        <DataTable
          label="Timeliness by facility and abstractor"
          columns={columnsOf(longest, target?.target ?? 0)}
          rows={sortedRows(shown ?? [], sorted)}
          rowKey={({ row }) => `${row.facilityId ?? ''}/${row.abstractor ?? '*'}`}
          sorted={sorted}
          onSort={sort}
          empty={<EmptyNote icon={<IconClockHour4 size={22} />} title="No case has its first contact between these days" />}
        />
      )}
    </Panel>
  );
}

function columnsOf(longest: number, target: number): readonly DataColumn<Shown>[] {
  return [
    { id: 'facility', name: 'Facility', cell: ({ row }) => (row.abstractor === null ? <strong>{placeName(row)}</strong> : placeName(row)) },
    { id: 'abstractor', name: 'Abstractor', width: 120, cell: ({ row }) => abstractorName(row) },
    { id: 'cases', name: 'Cases', width: 70, align: 'right', sort: 'cases', cell: ({ row }) => formatCount(row.cases) },
    {
      id: 'box',
      name: '10 to 90 % · median',
      width: 210,
      cell: ({ times }) => <StepBox times={times} longest={longest} target={target} />,
    },
    { id: 'median', name: 'Median', width: 80, align: 'right', sort: 'median', cell: ({ times }) => days(times.median) },
    { id: 'p90', name: '90 %', width: 70, align: 'right', sort: 'p90', cell: ({ times }) => days(times.p90) },
    { id: 'over', name: 'Over target', width: 100, align: 'right', sort: 'over', cell: ({ times }) => percent(times.overTarget) },
    { id: 'negative', name: 'Out of order', width: 96, align: 'right', cell: ({ times }) => formatCount(times.negative) },
    { id: 'missing', name: 'No dates', width: 80, align: 'right', cell: ({ times }) => formatCount(times.missing) },
    {
      id: 'inTime',
      name: 'Complete in 6 months',
      width: 150,
      align: 'right',
      sort: 'inTime',
      cell: ({ row }) => percent(row.inTimePercent),
    },
  ];
}

interface DayInputProps {
  readonly label: string;
  readonly value: string;
  readonly preset: string | undefined;
  readonly onChange: (value: string) => void;
}

function DayInput({ label, value, preset, onChange }: DayInputProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <span className="quiet">{label}</span>
      <TextInput
        aria-label={`First contact ${label === 'up to' ? 'to' : 'from'}`}
        w={104}
        value={value}
        placeholder={formatCodedDate(preset)}
        error={isWrongDay(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          const held = parsePartialDate(parseDateInput(value));
          if (held) onChange(displayDate(held));
        }}
      />
    </Group>
  );
}
