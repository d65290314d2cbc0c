import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { STATUS_LOOKS } from '../abstraction/StatusBadge.js';
import { ABSTRACT_STATUSES, type AbstractCounts } from '../api/contract.js';
import { useMay, useSession } from '../session/SessionProvider.js';
import { ColumnChart } from '../ui/ColumnChart.js';
import { formatCount } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import classes from './CaseCounts.module.css';
import { FollowUpTile } from './FollowUpTile.js';
import { shownStatus, type WorkListSearch } from './work-list-search.js';
import { countsQuery } from './work-list-queries.js';

/** Cases by status, each a way to filter the list, and open cases by age. */
export function CaseCounts() {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery(countsQuery(facilityId));
  const mayFollow = useMay('follow-up.read');
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.counts}>
      <div className={classes.tiles} data-eight={mayFollow || undefined}>
        {data ? <Tiles counts={data} /> : <TilesLoading />}
        {mayFollow && <FollowUpTile />}
      </div>
      <Panel title="Age since first contact">{data ? <Ages counts={data} /> : <Skeleton height={112} />}</Panel>
    </div>
  );
}

interface Tile {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly color: string;
  readonly search: WorkListSearch;
  readonly hint?: string;
}

function tilesOf(counts: AbstractCounts): readonly Tile[] {
  const byStatus = ABSTRACT_STATUSES.map((status) => ({
    id: status,
    name: STATUS_LOOKS[status].name,
    count: counts.byStatus.find((row) => row.status === status)?.count ?? 0,
    color: STATUS_LOOKS[status].chart,
    search: { status },
  }));
  return [
    ...byStatus,
    { id: 'mine', name: 'Yours', count: counts.mine, color: 'var(--chart-5)', search: { owner: 'me' } },
    {
      id: 'errors',
      name: 'With errors',
      count: counts.withErrors,
      color: 'var(--chart-4)',
      search: { concern: 'errors' },
      hint: 'Open cases with an error in what is coded',
    },
    {
      id: 'overdue',
      name: 'Overdue',
      count: counts.overdue,
      color: 'var(--error)',
      search: { concern: 'overdue' },
      hint: 'Open for more than six months since first contact',
    },
  ];
}

function Tiles({ counts }: { readonly counts: AbstractCounts }) {
  const navigate = useNavigate();
  const search = useSearch({ from: '/' });
  return tilesOf(counts).map(({ id, name, count, color, search: wanted, hint }) => {
    const body = (
      <>
        <span className={classes.tileName}>
          <span className={classes.dot} style={{ background: color }} />
          {name}
        </span>
        <span className={classes.tileCount}>{formatCount(count)}</span>
      </>
    );
    const isOn = isShown(wanted, search);
    const go = (): void => void navigate({ to: '/', search: isOn ? { status: 'all' } : wanted });
    return (
      <button key={id} type="button" className={classes.tile} title={hint} aria-pressed={isOn} onClick={go}>
        {body}
      </button>
    );
  });
}

function isShown({ concern, owner, status }: WorkListSearch, search: WorkListSearch): boolean {
  if (concern !== undefined) return search.concern === concern;
  if (owner !== undefined) return search.owner === owner;
  return search.concern === undefined && shownStatus(search) === status;
}

function TilesLoading() {
  return Array.from({ length: 7 }, (_, index) => (
    <div key={index} className={classes.tile}>
      <Skeleton height={12} width="60%" />
      <Skeleton height={22} width="40%" mt={8} />
    </div>
  ));
}

function Ages({ counts }: { readonly counts: AbstractCounts }) {
  const bands = [...new Set(counts.byAge.map((row) => row.band))];
  const shown = ABSTRACT_STATUSES.filter((status) => counts.byAge.some((row) => row.status === status && row.count > 0));
  if (shown.length === 0) {
    return (
      <Text size="sm" c="dimmed" h={112}>
        No case is open.
      </Text>
    );
  }
  const columns = bands.map((band) => ({
    id: band,
    name: band,
    parts: shown.map((status) => ({
      name: STATUS_LOOKS[status].name,
      count: counts.byAge.find((row) => row.band === band && row.status === status)?.count ?? 0,
      color: STATUS_LOOKS[status].chart,
    })),
  }));
  return <ColumnChart label="Cases by age since first contact" columns={columns} />;
}
