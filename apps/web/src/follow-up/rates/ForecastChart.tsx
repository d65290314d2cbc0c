import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Forecast, RateHistory } from '../../api/contract.js';
import { formatCodedDate, formatCount, formatMonth } from '../../ui/formats.js';
import { type RatePoint, ratePoints } from './forecast-points.js';
import { countedCases, formatRate } from './rate-words.js';
import classes from './rates.module.css';

interface Props {
  readonly history: RateHistory | undefined;
  readonly forecast: Forecast;
}

const HEIGHT = 210;
const EDGE = { left: 34, right: 12, top: 12, bottom: 22 };
const LINES = [
  { id: 'lastYears', name: 'Last five years', color: 'var(--chart-1)', mark: 'circle' },
  { id: 'sinceReference', name: 'Since the reference date', color: 'var(--chart-5)', mark: 'square' },
] as const;
type LineId = (typeof LINES)[number]['id'];

const monthOf = (day: string): string => formatMonth(`${day.slice(0, 4)}-${day.slice(4, 6)}`);

/** Both rates at month ends: as they were, and dashed as they will be if nobody is contacted; targets as lines, cliffs marked. */
export function ForecastChart({ history, forecast }: Props) {
  const { ref, width } = useElementSize();
  const points = ratePoints(history, forecast);
  const values = points.flatMap(({ sinceReference, lastYears }) => [sinceReference, lastYears].filter((value) => value !== null));
  if (values.length === 0) {
    return (
      <Text size="sm" c="dimmed" h={HEIGHT}>
        No complete case is counted yet, so there is nothing to foresee.
      </Text>
    );
  }
  const lowest = Math.max(0, Math.floor((Math.min(...values, ...Object.values(forecast.targets)) - 4) / 10) * 10);
  const x = (index: number): number => EDGE.left + ((width - EDGE.left - EDGE.right) * (index + 0.5)) / points.length;
  const y = (value: number): number => EDGE.top + ((HEIGHT - EDGE.top - EDGE.bottom) * (100 - value)) / (100 - lowest);
  const scale = { x, y, width, lowest };
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={chartWords(points)} className={classes.chart}>
          <Grid scale={scale} points={points} />
          <Targets scale={scale} targets={forecast.targets} />
          {LINES.map(({ id, color, mark }) => (
            <Line key={id} scale={scale} points={points} line={{ id, color, mark }} />
          ))}
          <CliffMarks scale={scale} points={points} cliffs={forecast.cliffs} />
        </svg>
      )}
      <ul className={classes.chartKey}>
        {LINES.map(({ id, name, color, mark }) => (
          <li key={id}>
            <span className={classes.keyMark} data-mark={mark} style={{ background: color }} /> {name}
          </li>
        ))}
        <li className="quiet">dashed: forecast</li>
      </ul>
    </div>
  );
}

function chartWords(points: readonly RatePoint[]): string {
  const last = points.at(-1);
  const first = points.find(({ isForecast }) => isForecast);
  if (!last || !first) return 'Follow-up rates at month ends';
  return `Follow-up rates. Last five years: ${formatRate(first.lastYears)} at the end of ${monthOf(first.monthEnd)}, ${formatRate(last.lastYears)} at the end of ${monthOf(last.monthEnd)} if nobody is contacted. Since the reference date: ${formatRate(first.sinceReference)}, then ${formatRate(last.sinceReference)}.`;
}

interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly lowest: number;
}

function Grid({ scale: { x, y, width, lowest }, points }: { readonly scale: Scale; readonly points: readonly RatePoint[] }) {
  const step = 100 - lowest > 40 ? 20 : 10;
  const levels = Array.from({ length: Math.floor((100 - lowest) / step) + 1 }, (_, index) => 100 - index * step);
  const every = Math.ceil(points.length / Math.max(1, Math.floor(width / 62)));
  return (
    <>
      {levels.map((level) => (
        <g key={level}>
          <line x1={EDGE.left} x2={width - EDGE.right} y1={y(level)} y2={y(level)} className={classes.gridLine} />
          <text x={EDGE.left - 6} y={y(level) + 4} textAnchor="end">
            {level}
          </text>
        </g>
      ))}
      {points.map(({ monthEnd }, index) =>
        index % every === 0 ? (
          <text key={monthEnd} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
            {monthOf(monthEnd)}
          </text>
        ) : null,
      )}
    </>
  );
}

function Targets({ scale: { y, width }, targets }: { readonly scale: Scale; readonly targets: Forecast['targets'] }) {
  return LINES.map(({ id, color }) => (
    <g key={id}>
      <line x1={EDGE.left} x2={width - EDGE.right} y1={y(targets[id])} y2={y(targets[id])} stroke={color} className={classes.targetLine} />
      <text x={width - EDGE.right} y={y(targets[id]) - 4} textAnchor="end">
        target {targets[id]} %
      </text>
    </g>
  ));
}

interface LineProps {
  readonly scale: Scale;
  readonly points: readonly RatePoint[];
  readonly line: { readonly id: LineId; readonly color: string; readonly mark: 'circle' | 'square' };
}

function Line({ scale: { x, y }, points, line: { id, color, mark } }: LineProps) {
  const drawn = points.flatMap((point, index) => {
    const value = point[id];
    return value === null ? [] : [{ value, at: `${x(index)},${y(value)}`, x: x(index), y: y(value), point }];
  });
  const begins = drawn.findIndex(({ point }) => point.isForecast);
  const path = (part: typeof drawn): string => part.map(({ at }) => at).join(' ');
  return (
    <g stroke={color} fill={color}>
      <polyline points={path(begins < 0 ? drawn : drawn.slice(0, begins))} className={classes.line} />
      {begins >= 0 && <polyline points={path(drawn.slice(Math.max(0, begins - 1)))} className={classes.ahead} />}
      {drawn.map(({ x: cx, y: cy, value, point }) => {
        const title = <title>{`${monthOf(point.monthEnd)}: ${formatRate(value)}${point.isForecast ? ' (forecast)' : ''}`}</title>;
        return mark === 'circle' ? (
          <circle key={point.monthEnd} cx={cx} cy={cy} r={4.5}>
            {title}
          </circle>
        ) : (
          <rect key={point.monthEnd} x={cx - 3} y={cy - 3} width={6} height={6}>
            {title}
          </rect>
        );
      })}
    </g>
  );
}

function CliffMarks({
  scale: { x },
  points,
  cliffs,
}: {
  readonly scale: Scale;
  readonly points: readonly RatePoint[];
  readonly cliffs: Forecast['cliffs'];
}) {
  return cliffs.map((cliff) => {
    const index = points.findIndex(({ monthEnd }) => monthEnd.startsWith(cliff.month));
    if (index < 0) return null;
    return (
      <g key={cliff.lastContactDay} className={classes.cliff}>
        <line x1={x(index)} x2={x(index)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
        <text x={x(index)} y={EDGE.top} textAnchor="middle">
          ▼ {formatCount(cliff.cases)}
        </text>
      </g>
    );
  });
}

/** The dates of last contact that many share, in words. */
export function CliffNotes({ cliffs }: { readonly cliffs: Forecast['cliffs'] }) {
  if (cliffs.length === 0) return null;
  return (
    <ul className={classes.cliffNotes} aria-label="Shared dates of last contact">
      {cliffs.map(({ lastContactDay, cases, share, dueFrom, lostFrom }) => (
        <li key={lastContactDay}>
          <strong>▼ {countedCases(cases)}</strong> ({share.toFixed(1)} % of the living) were last contacted on{' '}
          {formatCodedDate(lastContactDay)}: due from {formatCodedDate(dueFrom)}, not current from{' '}
          <strong>{formatCodedDate(lostFrom)}</strong>.
        </li>
      ))}
    </ul>
  );
}
