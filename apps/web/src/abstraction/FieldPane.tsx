import type { ItemKey } from '#domain/naaccr';
import { Button } from '@mantine/core';
import { memo, useCallback, type FocusEvent } from 'react';
import { useDraft } from './DraftProvider.js';
import type { DrawnSection } from './drawn-sections.js';
import classes from './FieldPane.module.css';
import { furtherItems } from './item-layout.js';
import { ItemField } from './ItemField.js';

/** Every drawn section below one another, so that Tab and the eye run through the whole abstract. */
export const FieldPane = memo(function FieldPane({ sections }: { readonly sections: readonly DrawnSection[] }) {
  const { draft } = useDraft();
  // Leaving a group of fields saves it; inside a group typing goes on undisturbed.
  const leaveGroup = useCallback(
    (event: FocusEvent<HTMLFieldSetElement>) => {
      const to = event.relatedTarget;
      const stays = to instanceof Node && event.currentTarget.contains(to);
      const item = to instanceof HTMLElement ? to.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
      if (!stays && (item === undefined || draft.dictionary.holds(item))) void draft.save();
    },
    [draft],
  );
  return (
    <div className={classes.pane} data-fields tabIndex={-1}>
      {sections.map((section) => (
        <section key={section.id} className={classes.section} data-section={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`} className={classes.title}>
            {section.name}
            <FurtherItems section={section} />
          </h2>
          {section.groups.length === 0 && <p className={classes.none}>The schema of this case asks for nothing here.</p>}
          {section.groups.map((group) => (
            <fieldset key={group.name} className={classes.group} onBlur={leaveGroup}>
              <legend className={classes.legend}>{group.name}</legend>
              <div className={classes.rows}>
                {group.items.map((id) => (
                  <ItemField key={id} id={id} />
                ))}
              </div>
            </fieldset>
          ))}
        </section>
      ))}
    </div>
  );
});

// The rest of what the dictionary puts into the section, a hundred rarely used items in some.
function FurtherItems({ section }: { readonly section: DrawnSection }) {
  const { draw } = useDraft();
  const drawn: ReadonlySet<ItemKey> = new Set(section.groups.flatMap((group) => group.items));
  const hidden = furtherItems(section.id).filter((id) => !drawn.has(id));
  if (hidden.length === 0) return null;
  return (
    <Button variant="subtle" color="gray" size="compact-xs" onClick={() => draw(hidden)}>
      {hidden.length} further items
    </Button>
  );
}
