import type { ItemId } from '#domain/naaccr';
import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormPart } from './form-part.js';
import { findingKey, withItem } from './reply-draft.js';
import classes from './Replies.module.css';
import { ReplyItem } from './ReplyItem.js';

const DEATH_ITEMS: readonly ItemId[] = ['causeOfDeath', 'icdRevisionNumber', 'placeOfDeathState', 'placeOfDeathCountry'];
const ADDRESS_ITEMS: readonly ItemId[] = [
  'addrCurrentNoStreet',
  'addrCurrentSupplementl',
  'addrCurrentCity',
  'addrCurrentState',
  'addrCurrentPostalCode',
  'addrCurrentCountry',
];

/** What is asked of the patient: cause and place of death when dead, telephone, and the new address beside the one on file. */
export function PersonFields(part: FormPart) {
  const { draft, form, onChange } = part;
  const [isMoved, setMoved] = useState(false);
  const isDead = draft.result === 'reached' && draft.vitalStatus === '0';
  const copy = (): void => {
    const held = Object.fromEntries(ADDRESS_ITEMS.map((id) => [id, form.items[id] ?? '']));
    onChange({ ...draft, items: { ...draft.items, ...held } });
  };
  return (
    <>
      {isDead && (
        <fieldset className={classes.tumor}>
          <legend>Death</legend>
          <Items {...part} ids={DEATH_ITEMS} />
        </fieldset>
      )}
      {isMoved ? (
        <fieldset className={classes.tumor}>
          <legend>New address and telephone</legend>
          <Items {...part} ids={[...ADDRESS_ITEMS, 'telephone']} />
          <Group gap="xs" mt={6}>
            <Button variant="subtle" size="compact-xs" onClick={copy}>
              Begin from the address on file
            </Button>
            <Text size="xs" c="dimmed">
              A new address replaces the whole address on file.
            </Text>
          </Group>
        </fieldset>
      ) : (
        <div>
          <Button variant="subtle" size="compact-xs" onClick={() => setMoved(true)}>
            New address or telephone
          </Button>
        </div>
      )}
    </>
  );
}

function Items({ ids, draft, form, findings, onChange }: FormPart & { readonly ids: readonly ItemId[] }) {
  return (
    <SimpleGrid cols={3} spacing="sm">
      {ids.map((id) => (
        <ReplyItem
          key={id}
          id={id}
          value={draft.items[id] ?? ''}
          held={form.items[id]}
          error={findings.get(findingKey(null, id))}
          onChange={(value) => onChange(withItem(draft, { tumorId: null, id, value }))}
        />
      ))}
    </SimpleGrid>
  );
}
