import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { DerivedItemsPanel } from '../derived-items/DerivedItemsPanel.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { PrimariesPanel } from '../primaries/PrimariesPanel.js';
import { StagePanel, type OpenParts } from '../staging/StagePanel.js';
import { useWholeDraft } from './DraftProvider.js';
import { EditsPanel } from './EditsPanel.js';
import { failingEdits } from './failing-edits.js';
import { HistoryPanel } from './HistoryPanel.js';
import { MissingPanel } from './MissingPanel.js';
import classes from './SidePanel.module.css';

/** What the rules of multiple primaries, the stage, the edits, the history and the derived items say about the case. */
export function SidePanel() {
  const { view } = useWholeDraft();
  const { missing } = view;
  const open = failingEdits(view).filter((edit) => !edit.overridden);
  const hasError = open.some((edit) => edit.severity === 'error');
  const [tab, setTab] = useState<string | null>('stage');
  const [parts, setParts] = useState<OpenParts>({ explanation: false, changes: false });
  const explain = (): void => {
    setTab('stage');
    setParts((now) => ({ ...now, explanation: tab !== 'stage' || !now.explanation }));
  };
  useActions([
    { id: 'stage-why', name: 'Why this stage', group: 'In the abstract', keys: 'alt+w', words: 'explain staging', run: explain },
  ]);
  return (
    <aside className={classes.panel} aria-label="Findings">
      <PrimariesPanel />
      <Tabs
        value={tab}
        onChange={setTab}
        keepMounted={false}
        classNames={{ root: classes.tabs ?? '', tab: classes.tab ?? '', panel: classes.body ?? '' }}
      >
        <Tabs.List grow>
          <Tabs.Tab value="stage">Stage</Tabs.Tab>
          <Tabs.Tab value="edits" rightSection={<Count count={open.length} kind={hasError ? 'error' : 'warning'} />}>
            Edits
          </Tabs.Tab>
          <Tabs.Tab value="missing" rightSection={<Count count={missing.length} kind="missing" />}>
            Missing
          </Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="stage">
          <StagePanel open={parts} onToggle={(part) => setParts((now) => ({ ...now, [part]: !now[part] }))} />
        </Tabs.Panel>
        <Tabs.Panel value="edits">
          <EditsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="missing">
          <MissingPanel />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel />
        </Tabs.Panel>
      </Tabs>
      <DerivedItemsPanel />
    </aside>
  );
}

function Count({ count, kind }: { readonly count: number; readonly kind: 'error' | 'warning' | 'missing' }) {
  return count === 0 ? null : (
    <span className={classes.count} data-kind={kind}>
      {count}
    </span>
  );
}
