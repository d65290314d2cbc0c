import type { StageInWords } from '#domain/staging';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import { LiveStage } from './live-stage.js';
import { stagingMeansQuery } from './staging-queries.js';

const nothing = (): (() => void) => () => undefined;
const none = (): undefined => undefined;

/** The stage to show: of what is being typed while something is unsaved, else what the server said of the saved case. */
export function useShownStage(): { readonly stage: StageInWords; readonly isLive: boolean } {
  const draft = useWholeDraft();
  const { data: means } = useQuery(stagingMeansQuery);
  const [live, setLive] = useState<LiveStage | undefined>(undefined);
  useEffect(() => {
    if (!means) return undefined;
    const made = new LiveStage(draft, means);
    setLive(made);
    return () => made.close();
  }, [draft, means]);
  const stage = useSyncExternalStore(live?.subscribe ?? nothing, live?.current ?? none);
  return { stage: stage ?? draft.view.stage, isLive: stage !== undefined };
}
