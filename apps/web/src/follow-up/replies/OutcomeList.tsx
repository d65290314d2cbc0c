import { itemDef, type ItemId } from '#domain/naaccr';
import { Text } from '@mantine/core';
import type { ContactOutcome } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
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
            <Text size="sm">{each.message}</Text>
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
  const def = itemDef(itemId as ItemId); // outcomes name items of the dictionary
  const shown = (value: string): string => (value === '' ? 'blank' : def.dataType === 'date' ? formatCodedDate(value) : value);
  if (offered === null || offered === held) return `${def.name}: ${shown(stands)}`;
  return `${def.name}: ${shown(held)} on file, ${shown(offered)} said; ${shown(stands)} stands`;
}
