import type { TumorPair } from '../api/contract.js';
import classes from './PrimariesPanel.module.css';
import { ANSWERS } from './primaries-words.js';

/** Every rule of the chapter that was asked, in the order of the manual, closed until somebody wants to see it. */
export function AskedRules({ pair: { asked, group, rule } }: { readonly pair: TumorPair }) {
  if (asked.length === 0) return null;
  return (
    <details className={classes.asked}>
      <summary>{asked.length === 1 ? 'The rule that was asked' : `All ${asked.length} rules that were asked`}</summary>
      {group !== null && (
        <div className="quiet">
          {group.name} · <span className="code">{group.id}</span>
        </div>
      )}
      <ol>
        {asked.map(({ id, question, answer }) => (
          <li key={`${id} ${question}`} aria-current={id === rule?.id && question === rule.question ? 'true' : undefined}>
            <span className="code">{id}</span>
            <span>{question}</span>
            <span className={classes.answer} data-answer={answer}>
              {ANSWERS[answer]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
