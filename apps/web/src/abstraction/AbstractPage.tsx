import type { RunningDictionary } from '#domain/naaccr';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AbstractView } from '../api/contract.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame, PageLoading } from '../shell/PageFrame.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { runningDictionaryQuery } from '../user-dictionaries/user-dictionary-queries.js';
import { AbstractDraft } from './abstract-draft.js';
import { abstractQuery, draftServer } from './abstract-queries.js';
import { commitTyping } from './field-focus.js';
import { AbstractWorkspace } from './AbstractWorkspace.js';

/** One abstract: sections, fields, and what the stage and the edits say about it. */
export function AbstractPage() {
  const { abstractId } = useParams({ from: '/abstracts/$abstractId' });
  const { data, error, refetch } = useQuery(abstractQuery(abstractId));
  const dictionary = useQuery(runningDictionaryQuery);
  usePageTitle('Abstract', 'Abstract');
  const failure = error ?? dictionary.error;
  if (failure) {
    return (
      <PageFrame>
        <ProblemNote error={failure} onRetry={() => void Promise.all([refetch(), dictionary.refetch()])} />
      </PageFrame>
    );
  }
  if (!data || !dictionary.data) return <PageLoading />;
  return <OpenAbstract key={data.id} view={data} dictionary={dictionary.data} />;
}

// The draft outlives re-reads of the query: what was typed must never be replaced from behind.
function OpenAbstract({ view, dictionary }: { readonly view: AbstractView; readonly dictionary: RunningDictionary }) {
  const [draft] = useState(() => new AbstractDraft(view, draftServer(view.id), dictionary));
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (draft.saveState !== 'saved') event.preventDefault();
    };
    const hide = (): void => {
      if (document.visibilityState !== 'hidden') return;
      commitTyping();
      void draft.save();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      draft.close();
    };
  }, [draft]);
  return <AbstractWorkspace draft={draft} />;
}
