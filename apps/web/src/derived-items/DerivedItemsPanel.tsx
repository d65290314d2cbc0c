import { Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import type { DerivedValues } from '../api/contract.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { derivedGroups, derivedMeaning, derivedName } from './derived-groups.js';
import { derivedItemsQuery } from './derived-items-query.js';
import classes from './DerivedItemsPanel.module.css';

/** Everything derived of the open primary, with what derived it; closed, and not asked for, until somebody wants to know. */
export function DerivedItemsPanel() {
  const { tumorId, version } = useWholeDraft().view;
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => setOpen((now) => !now);
  useActions([
    { id: 'derived-items', name: 'Derived items', group: 'In the abstract', keys: 'alt+i', words: 'recode survival', run: toggle },
  ]);
  return (
    <section className={classes.panel} aria-label="Derived items">
      <UnstyledButton className={classes.head} aria-expanded={isOpen} title="Alt+I opens and closes" onClick={toggle}>
        {isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        Derived items
      </UnstyledButton>
      {isOpen && (
        <div className={classes.body} tabIndex={0} role="group" aria-label="Derived items by algorithm">
          <Derived tumorId={tumorId} version={version} />
        </div>
      )}
    </section>
  );
}

function Derived({ tumorId, version }: { readonly tumorId: string; readonly version: number }) {
  const { data, error, refetch } = useQuery({ ...derivedItemsQuery(tumorId, version), placeholderData: keepPreviousData });
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} />;
  if (data.values.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing is derived of this tumor yet.
      </Text>
    );
  }
  return (
    <>
      <Means derived={data} />
      {derivedGroups(data).map(({ algorithm, version: release, values }) => (
        <section key={`${algorithm} ${release}`} className={classes.group} aria-label={`${algorithm} ${release}`}>
          <h3 className={classes.algorithm}>
            {algorithm} <span className="quiet">{release}</span>
          </h3>
          <dl className={classes.values}>
            {values.map((value) => (
              <div key={value.item} className={classes.value} title={value.item}>
                <dt>{derivedName(value.item)}</dt>
                <dd>
                  <span className="code">{value.value}</span> <span className="quiet">{derivedMeaning(value)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Means({ derived: { studyEndYear, packs } }: { readonly derived: DerivedValues }) {
  return (
    <Text size="xs" c="dimmed">
      {studyEndYear !== null && `Survival up to the end of ${studyEndYear}.`}
      {packs.map(({ kind, release }) => ` ${kind} ${release}.`)}
    </Text>
  );
}
