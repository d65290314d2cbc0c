import { Skeleton, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { codedText, comparedTumors, verdictOf } from './compared-tumors.js';
import { ComparedTumors } from './ComparedTumors.js';
import classes from './PrimariesPanel.module.css';
import { primariesQuery } from './primaries-queries.js';
import { headline, toneOf } from './primaries-words.js';
import { useOpenOnNews } from './use-open-on-news.js';
import { usePanelKey } from './use-panel-key.js';

/** How many primaries a patient with several abstracts has by the rules; stands above the other findings and can be closed to one line. */
export function PrimariesPanel() {
  const { view } = useWholeDraft();
  return view.otherTumors.length === 0 ? null : <Comparisons />;
}

function Comparisons() {
  const { view } = useWholeDraft();
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  const query = useQuery({ ...primariesQuery(view.patientId, codedText(view.items)), placeholderData: keepPreviousData });
  const compared = query.data && comparedTumors(query.data, view.tumorId);
  const isWorkedOn = view.status === 'suspense' || view.status === 'in-progress';
  const { isOpen, setOpen } = useOpenOnNews(compared && verdictOf(compared), isWorkedOn);
  usePanelKey({ panel, head, open: () => setOpen(true) });
  const told = query.error ? 'Not compared' : compared ? headline(compared) : 'Comparing…';
  return (
    <section ref={panel} className={classes.panel} aria-label="Multiple primaries" aria-busy={query.isFetching}>
      <UnstyledButton
        ref={head}
        className={classes.head}
        aria-expanded={isOpen}
        title="Alt+M goes here and back"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        <span className={classes.title}>Multiple primaries</span>
        {!isOpen && (
          <span className={classes.told} data-tone={compared && toneOf(compared)}>
            {told}
          </span>
        )}
      </UnstyledButton>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {isOpen && (
        <div className={classes.body}>
          {query.error ? (
            <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
          ) : query.data ? (
            <ComparedTumors primaries={query.data} />
          ) : (
            <Skeleton height={64} />
          )}
        </div>
      )}
    </section>
  );
}
