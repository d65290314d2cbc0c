import { NumberInput, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Certification, CertificationMetric } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { certificationQuery } from './rates-queries.js';
import classes from './rates.module.css';

const YEARS_BACK = 2;
const UNITS: Readonly<Record<string, string>> = { percent: ' %', 'per-1000': ' per 1,000', months: ' months' };
const COMPARISONS: Readonly<Record<string, string>> = { '>=': '≥', '<': '<', '<=': '≤' };

/** A year of diagnosis against the criteria of NAACCR and NPCR, each compared as its body writes it. */
export function CertificationPage() {
  const [year, setYear] = useState(() => new Date().getFullYear() - YEARS_BACK);
  const { data, error, refetch } = useQuery(certificationQuery(year));
  const input = (
    <NumberInput
      aria-label="Year of diagnosis"
      w={90}
      min={1950}
      max={2099}
      value={year}
      onChange={(value) => typeof value === 'number' && value >= 1950 && value <= 2099 && setYear(value)}
    />
  );
  return (
    <Panel title="Certification by year of diagnosis" flush grow actions={input}>
      {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : data ? <Criteria panel={data} /> : <Skeleton height={340} />}
    </Panel>
  );
}

function Criteria({ panel }: { readonly panel: Certification }) {
  return (
    <>
      <table className={classes.table} aria-label="Criteria of certification">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" data-align="right">
              {panel.year}
            </th>
            {panel.levels.map(({ level, label, source }) => (
              <th key={level} scope="col" title={source}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panel.metrics.map((metric) => (
            <MetricRow key={metric.metric} metric={metric} levels={panel.levels} />
          ))}
          <tr className={classes.sum}>
            <th scope="row" colSpan={2}>
              All criteria
            </th>
            {panel.levels.map(({ level, isMet }) => (
              <td key={level}>
                <Verdict isMet={isMet} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Text size="xs" c="dimmed" p="xs">
        {formatCount(panel.cases)} reportable tumors of {panel.year};{' '}
        {panel.expected === null
          ? 'no expected number is set, so completeness is shown against earlier years only'
          : `${formatCount(panel.expected)} expected`}
        . Earlier years: {panel.earlier.map(({ year, cases }) => `${year} ${formatCount(cases)}`).join(' · ')}.
      </Text>
    </>
  );
}

function MetricRow({ metric, levels }: { readonly metric: CertificationMetric; readonly levels: Certification['levels'] }) {
  const unit = UNITS[metric.unit] ?? '';
  const digits = metric.unit === 'months' ? 0 : 2;
  return (
    <tr>
      <th scope="row">
        {metric.label}
        <span className={classes.source}>{metric.counted}</span>
      </th>
      <td data-align="right">{metric.figure === null ? '–' : `${metric.figure.toFixed(digits)}${unit}`}</td>
      {levels.map(({ level }) => {
        const criterion = metric.criteria.find((one) => one.level === level);
        return (
          <td key={level}>
            {criterion ? (
              <>
                <Verdict isMet={criterion.isMet} />{' '}
                <span className="quiet">
                  {COMPARISONS[criterion.comparison]} {criterion.limit}
                  {unit}
                </span>
              </>
            ) : (
              <span className="quiet">not asked</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Verdict({ isMet }: { readonly isMet: boolean | null }) {
  if (isMet === null)
    return (
      <span className="quiet">
        <IconCircleDashed size={14} aria-hidden /> not known
      </span>
    );
  return isMet ? (
    <span className={classes.met}>
      <IconCircleCheck size={14} aria-hidden /> met
    </span>
  ) : (
    <span className={classes.missed}>
      <IconAlertTriangle size={14} aria-hidden /> missed
    </span>
  );
}
