import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useWholeDraft } from './DraftProvider.js';
import type { DrawnSection } from './drawn-sections.js';
import { focusSection, sectionInView } from './section-scroll.js';
import { sectionProgress, type SectionProgress } from './section-progress.js';
import classes from './SectionList.module.css';

/** Sections of the abstract with what is filled, what is missing and what fails. */
export function SectionList({ sections }: { readonly sections: readonly DrawnSection[] }) {
  const draft = useWholeDraft();
  const [current, setCurrent] = useState<string | undefined>(sections[0]?.id);
  useEffect(() => sectionInView(setCurrent), [sections.length]);
  const move = (step: 1 | -1) => (): void => {
    const at = sections.findIndex((section) => section.id === current);
    const target = sections[at + step];
    if (target) focusSection(target.id);
  };
  useActions([
    { id: 'section-next', name: 'Next section', group: 'In the abstract', keys: 'alt+pagedown', run: move(1) },
    { id: 'section-back', name: 'Previous section', group: 'In the abstract', keys: 'alt+pageup', run: move(-1) },
  ]);
  return (
    <nav className={classes.list} aria-label="Sections of the abstract">
      {sections.map((section) => (
        <button
          key={section.id}
          type="button"
          className={classes.entry}
          aria-current={section.id === current ? 'true' : undefined}
          onClick={() => focusSection(section.id)}
        >
          <SectionEntry name={section.name} progress={sectionProgress(draft, section)} />
        </button>
      ))}
    </nav>
  );
}

function SectionEntry({ name, progress }: { readonly name: string; readonly progress: SectionProgress }) {
  const { filled, typed, missing, errors, warnings } = progress;
  // Required items that are filled plus those still missing make the whole that completion asks for.
  const percent = typed === 0 ? 0 : (100 * filled) / typed;
  return (
    <>
      <span className={classes.name}>{name}</span>
      <span className={classes.marks}>
        {errors > 0 && (
          <span className={classes.error} title={`${errors} errors`}>
            <IconAlertCircle size={13} aria-label="Errors" />
            {errors}
          </span>
        )}
        {warnings > 0 && (
          <span className={classes.warning} title={`${warnings} warnings`}>
            <IconAlertTriangle size={13} aria-label="Warnings" />
            {warnings}
          </span>
        )}
        {errors + warnings + missing === 0 && filled > 0 && (
          <IconCircleCheck size={14} className={classes.done ?? ''} aria-label="Nothing missing" />
        )}
      </span>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className={classes.counts}>{missing > 0 ? `${missing} to complete` : `${filled} of ${typed}`}</span>
    </>
  );
}
