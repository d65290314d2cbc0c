import { Textarea, UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import classes from './Templates.module.css';
import { inserted, offsetOf } from './template-text.js';

/** One thing that is wrong in a template, at its line and column from 1. */
export interface TemplateProblem {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Props {
  readonly html: string;
  readonly fields: readonly string[];
  /** Fields of a row that comes once for each patient. */
  readonly rowFields: readonly string[];
  readonly problems: readonly TemplateProblem[];
  readonly isLocked: boolean;
  readonly onChange: (html: string) => void;
}

/** The text of a template with its fields to insert; a problem leads to its place in the text. */
export function TemplateEditor({ html, fields, rowFields, problems, isLocked, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const stand = (cursor: number): void => {
    area.current?.focus();
    area.current?.setSelectionRange(cursor, cursor);
  };
  const insert = (field: string): void => {
    const { selectionStart = html.length, selectionEnd = html.length } = area.current ?? {};
    const next = inserted(html, [selectionStart, selectionEnd], `{{${field}}}`);
    onChange(next.text);
    // The area holds the new text after this frame.
    requestAnimationFrame(() => stand(next.cursor));
  };
  return (
    <div className={classes.editor}>
      {!isLocked && (
        <div className={classes.fields} role="group" aria-label="Insert a field">
          {[...fields, ...rowFields].map((field) => (
            <UnstyledButton
              key={field}
              className={classes.field}
              title={rowFields.includes(field) ? 'In a row that comes once for each patient' : undefined}
              data-row={rowFields.includes(field) || undefined}
              onClick={() => insert(field)}
            >
              {field}
            </UnstyledButton>
          ))}
        </div>
      )}
      <Textarea
        ref={area}
        aria-label="Text of the template"
        classNames={{ root: classes.area ?? '', wrapper: classes.area ?? '', input: classes.text ?? '' }}
        value={html}
        readOnly={isLocked}
        spellCheck={false}
        error={problems.length > 0}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="Problems of the template">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.code}`}>
              <UnstyledButton className={classes.problem} onClick={() => stand(offsetOf(html, problem))}>
                <span className="code">
                  {problem.line}:{problem.column}
                </span>{' '}
                {problem.message}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
