import { isItemId, itemLabel, type ItemId } from '#domain/naaccr';
import type { StageInWords } from '#domain/staging';
import { Button, Text } from '@mantine/core';
import { useDraft } from '../abstraction/DraftProvider.js';
import { keptOutOfSight } from '../abstraction/drawn-sections.js';
import classes from './Stage.module.css';

/** How many items of another schema are kept, in a sentence. */
export function keptSentence(count: number, schemaName: string | null): string {
  const items = count === 1 ? '1 item' : `${count} items`;
  const schema = schemaName === null ? 'another schema' : `the schema ${schemaName}`;
  return `${items} of ${schema} ${count === 1 ? 'is' : 'are'} kept, not shown.`;
}

/** Says which coded items of another schema are out of sight, and draws them for whoever wants to see them. */
export function KeptItems({ stage }: { readonly stage: StageInWords }) {
  const { draw, drawn, draft } = useDraft();
  const ids: readonly ItemId[] = keptOutOfSight(stage.kept.items.filter(isItemId), drawn);
  if (ids.length === 0) return null;
  return (
    <section aria-label="Kept items" className={classes.kept}>
      <Text size="xs" c="dimmed">
        {keptSentence(ids.length, stage.kept.schemaName)} They come back with their schema.
      </Text>
      <ul className={classes.keptList}>
        {ids.map((id) => (
          <li key={id}>
            {itemLabel(id)} <span className="code">{draft.value(id)}</span>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" onClick={() => draw(ids)}>
        Show them among the fields
      </Button>
    </section>
  );
}
