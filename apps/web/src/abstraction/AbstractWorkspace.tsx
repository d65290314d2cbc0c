import type { ItemKey } from '#domain/naaccr';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { AbstractDraft } from './abstract-draft.js';
import { schemaQuery } from './abstract-queries.js';
import classes from './AbstractWorkspace.module.css';
import type { SchemaView, StageView } from '../api/contract.js';
import { CaseBar } from './CaseBar.js';
import { DraftProvider } from './DraftProvider.js';
import { schemaCodes } from './field-codes.js';
import { FieldPane } from './FieldPane.js';
import { focusItem } from './field-focus.js';
import { drawnSections } from './drawn-sections.js';
import { SectionList } from './SectionList.js';
import { SidePanel } from './SidePanel.js';
import { StaleDialog } from './StaleDialog.js';
import { useCaseTitle } from './use-case-title.js';

function schemaQueryOf({ algorithm, release, schemaId }: StageView['additional'][number]): ReturnType<typeof schemaQuery>[] {
  return schemaId === null || algorithm === null || release === null ? [] : [schemaQuery(schemaId, algorithm, release)];
}

// Outside of the component, so that the codes stay the same until an answer comes.
const codesOf = (schemas: readonly UseQueryResult<SchemaView>[]) => schemaCodes(schemas.map(({ data }) => data));

/** Three panes over one draft: sections with progress, fields, findings. */
export function AbstractWorkspace({ draft }: { readonly draft: AbstractDraft }) {
  useSyncExternalStore(draft.subscribe, draft.revision);
  const { view, dictionary } = draft;
  useCaseTitle(view);
  const { stage } = view;
  const codes = useQueries({ queries: [stage, ...stage.additional].flatMap(schemaQueryOf), combine: codesOf });
  const [added, setAdded] = useState<ReadonlySet<ItemKey>>(new Set());
  const inputs = useMemo(() => [stage, ...stage.additional].flatMap((one) => one.inputs), [stage]);
  const sections = useMemo(
    () => drawnSections(view.items, { inputs, kept: stage.kept.items, added, dictionary }),
    [view.items, inputs, stage, added, dictionary],
  );
  const draw = useCallback((ids: readonly ItemKey[]) => setAdded((now) => new Set([...now, ...ids])), []);
  const jumpTo = useCallback(
    (id: string) => {
      if (focusItem(id) || !dictionary.holds(id)) return;
      draw([id]);
      // The added field is drawn after this frame.
      requestAnimationFrame(() => requestAnimationFrame(() => focusItem(id)));
    },
    [draw, dictionary],
  );
  const isLocked = !view.abilities.includes('abstract.edit') || (view.status !== 'suspense' && view.status !== 'in-progress');
  const context = useMemo(
    () => ({ draft, schemaCodes: codes, isLocked, jumpTo, draw, drawn: added }),
    [draft, codes, isLocked, jumpTo, draw, added],
  );
  return (
    <DraftProvider value={context}>
      <div className={classes.workspace}>
        <CaseBar sections={sections} />
        <SectionList sections={sections} />
        <FieldPane sections={sections} />
        <SidePanel />
      </div>
      <StaleDialog />
    </DraftProvider>
  );
}
