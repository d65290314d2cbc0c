import { UnstyledButton } from '@mantine/core';
import type { MeasuredRate, RateReason, Rates } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import { countedCases, MEASURE_WORDS, PLACE_WORDS } from './rate-words.js';
import classes from './rates.module.css';

interface Props {
  readonly rates: Rates;
  readonly chosen: RateReason | undefined;
  readonly onChoose: (reason: RateReason) => void;
}

const PLACES = ['B', 'D', 'E', 'excluded'] as const;
type Reason = MeasuredRate['reasons'][number];

/** Every reason that any case has, with the counts of both rates; a count leads to its cases. */
export function RateReasons({ rates, chosen, onChoose }: Props) {
  const all = new Map(rates.rates.flatMap(({ reasons }) => reasons.map((reason) => [reason.reason, reason] as const)));
  const rows = PLACES.flatMap((place) => [...all.values()].filter((reason) => reason.place === place));
  if (rows.length === 0) return <p className={classes.none}>There is no complete case yet.</p>;
  return (
    <table className={classes.table} aria-label="Where every case is counted">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Reason</th>
          {rates.rates.map(({ measure }) => (
            <th key={measure} scope="col" data-align="right">
              {MEASURE_WORDS[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.reason}>
            <td>{rows[index - 1]?.place === row.place ? '' : PLACE_WORDS[row.place]}</td>
            <th scope="row" title={row.source}>
              {row.title}
              <span className={classes.source}>{row.source}</span>
            </th>
            {rates.rates.map((rate) => (
              <td key={rate.measure} data-align="right">
                <Count rate={rate} row={row} chosen={chosen} onChoose={onChoose} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ rate, row, chosen, onChoose }: Omit<Props, 'rates'> & { readonly rate: MeasuredRate; readonly row: Reason }) {
  const { measure } = rate;
  const count = rate.reasons.find(({ reason }) => reason === row.reason)?.count ?? 0;
  if (count === 0) return <span className="quiet">0</span>;
  const isChosen = chosen?.measure === measure && chosen.reason === row.reason;
  return (
    <UnstyledButton
      className={classes.count}
      aria-pressed={isChosen}
      aria-label={`${row.title}, ${MEASURE_WORDS[measure]}: ${countedCases(count)}`}
      onClick={() => onChoose({ measure, reason: row.reason })}
    >
      {formatCount(count)}
    </UnstyledButton>
  );
}
