import type { ItemId } from '#domain/naaccr';
import { Link } from '@tanstack/react-router';
import type { TumorPair } from '../api/contract.js';
import { ItemJump } from '../abstraction/ItemJump.js';
import { AskedRules } from './AskedRules.js';
import type { ComparedTumor } from './compared-tumors.js';
import classes from './PrimariesPanel.module.css';
import { resultWords, TONES, tumorName, tumorWords } from './primaries-words.js';

type Missing = TumorPair['missing'][number];

/** The items that settle what is missing, where items do. */
const SETTLED_BY: Readonly<Partial<Record<Missing['code'], ItemId>>> = {
  'dates of diagnosis': 'dateOfDiagnosis',
  sides: 'laterality',
  'exact site': 'primarySite',
  'histology in the tables': 'histologicTypeIcdO3',
};

/** The tumor on the screen beside one other: result, rule, what to look up, and every rule that was asked. */
export function PrimaryPair({ compared }: { readonly compared: ComparedTumor }) {
  const { pair, other } = compared;
  const abstractId = other.abstractIds[0];
  const name = tumorName(other);
  return (
    <li className={classes.pair} data-tone={TONES[pair.result]}>
      <h3 className={classes.result}>{resultWords(compared)}</h3>
      <div className={classes.other}>
        {pair.result === 'single' ? 'as' : 'beside'}{' '}
        {abstractId === undefined ? (
          name
        ) : (
          <Link to="/abstracts/$abstractId" params={{ abstractId }}>
            {name}
          </Link>
        )}
        <div className="quiet">{tumorWords(other)}</div>
      </div>
      <Reason pair={pair} />
      {pair.missing.map((missing) => (
        <MissingFact key={missing.code} missing={missing} />
      ))}
      <Unusable compared={compared} />
      <AskedRules pair={pair} />
    </li>
  );
}

function Reason({ pair }: { readonly pair: TumorPair }) {
  if (pair.result === 'invalid') return null;
  return (
    <>
      <p className={classes.reason}>{pair.explanation}</p>
      {pair.rule !== null && (
        <p className={classes.question}>
          {pair.rule.id !== '' && <span className="code">{pair.rule.id}</span>} {pair.rule.question}
        </p>
      )}
      {pair.result === 'single' && <p className={classes.reason}>One primary is abstracted once at each facility.</p>}
    </>
  );
}

function MissingFact({ missing: { code, text } }: { readonly missing: Missing }) {
  const item = SETTLED_BY[code];
  return (
    <p className={classes.reason}>
      {text} {item !== undefined && <ItemJump id={item} />}
    </p>
  );
}

/** The item that keeps the two from being compared: here it can be coded, in the other abstract only there. */
function Unusable({ compared: { pair, isSecond } }: { readonly compared: ComparedTumor }) {
  const { invalid } = pair;
  if (invalid === null) return null;
  const isHere = (invalid.tumor === 'second') === isSecond;
  return (
    <p className={classes.reason}>
      {isHere ? <ItemJump id={invalid.item}>{invalid.message}</ItemJump> : `In the other tumor: ${invalid.message}`}
    </p>
  );
}
