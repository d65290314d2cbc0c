import type { Rates } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { formatRate } from './rate-words.js';
import classes from './rates.module.css';

const verdict = (rate: number | null, minimum: number, goal: number): string =>
  rate === null ? '–' : rate >= goal ? 'Goal met' : rate >= minimum ? 'Minimum met' : 'Below minimum';

/** The rate of each group for which SEER sets a minimum and a goal. */
export function SeerGoals({ goals }: { readonly goals: Rates['seer'] }) {
  return (
    <Panel title="SEER goals" flush>
      <table className={classes.table} aria-label="SEER goals">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" data-align="right">
              Cases
            </th>
            <th scope="col" data-align="right">
              Rate
            </th>
            <th scope="col" data-align="right">
              Minimum
            </th>
            <th scope="col" data-align="right">
              Goal
            </th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ group, label, a, rate, minimum, goal }) => (
            <tr key={group}>
              <th scope="row">{label}</th>
              <td data-align="right">{formatCount(a)}</td>
              <td data-align="right">{formatRate(rate)}</td>
              <td data-align="right">{minimum} %</td>
              <td data-align="right">{goal} %</td>
              <td>{verdict(rate, minimum, goal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
