import { itemDef, type ItemId } from '#domain/naaccr';
import { Text } from '@mantine/core';
import type { ContactOutcome } from '../../api/contract.js';
import { Message } from '../../ui/Message.js';
import { itemText } from '../item-value.js';
import classes from './Replies.module.css';

const VERDICT_WORDS: Readonly<Record<ContactOutcome['verdict'], string>> = {
  replaced: 'Taken',
  kept: 'Not taken',
  same: 'Confirmed',
  restored: 'Restored',
};

/** What became of each topic of a contact: which answer stands and why. */
export function OutcomeList({ outcome }: { readonly outcome: readonly ContactOutcome[] }) {
  if (outcome.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing on file changed.
      </Text>
    );
  }
  return (
    <ul className={classes.outcomes} aria-label="Outcome">
      {outcome.map((each) => (
        <li key={`${each.topic} ${each.tumorId ?? ''}`} data-verdict={each.verdict} data-look={each.needsPerson || undefined}>
          <strong>{VERDICT_WORDS[each.verdict]}</strong>
          <div>
            <Text size="sm">
              <Message text={each.message} />
            </Text>
            {each.verdict !== 'same' && (
              <Text size="xs" c="dimmed">
                {each.items.map((item) => comparison(item)).join(' · ')}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function comparison({ itemId, held, offered, stands }: ContactOutcome['items'][number]): string {
  const id = itemId as ItemId; // outcomes name items of the dictionary
  const { name } = itemDef(id);
  const shown = (value: string): string => (value === '' ? 'blank' : itemText(id, value));
  if (offered === null || offered === held) return `${name}: ${shown(stands)}`;
  return `${name}: ${shown(held)} on file, ${shown(offered)} said; ${shown(stands)} stands`;
}
