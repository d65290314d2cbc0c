import { isItemId } from '#domain/naaccr';
import type { QuestionInWords } from '#domain/staging';
import { useDraft } from '../abstraction/DraftProvider.js';
import { ItemJump } from '../abstraction/ItemJump.js';
import panel from '../abstraction/SidePanel.module.css';
import classes from './Stage.module.css';

/** What must be coded before one schema is left; an answer is taken with one press. */
export function StageQuestions({ questions }: { readonly questions: readonly QuestionInWords[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-label="Needed to choose the schema">
      <h3 className={panel.head}>Needed to choose the schema</h3>
      {questions.map((question, index) => (
        // Two algorithms may ask for the same item.
        <Question key={`${question.id} ${index}`} question={question} />
      ))}
    </section>
  );
}

function Question({ question: { id, answers } }: { readonly question: QuestionInWords }) {
  const { draft, jumpTo, isLocked } = useDraft();
  // A span of codes is typed by hand; a single code is taken as it stands.
  const choose = (value: string): void => {
    if (isItemId(id) && !value.includes('-') && !isLocked) draft.change(id, value);
    jumpTo(id);
  };
  return (
    <div className={panel.finding} data-severity="warning">
      Which of these is it? Code <ItemJump id={id} />.
      <ul className={classes.answers}>
        {answers.map(({ value, label, schemas }) => (
          <li key={value}>
            <button type="button" className={classes.answer} onClick={() => choose(value)}>
              <span className="code">{value}</span>
              <span>
                {label ?? schemas.join(', ')}
                {label !== null && <span className={classes.leads}>{schemas.join(', ')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
