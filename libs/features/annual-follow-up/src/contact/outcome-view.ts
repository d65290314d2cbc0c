import { outcomeMessage, REPLY_TOPIC_DEFINITIONS, type SettledTopic } from '#domain/follow-up';
import { itemValue } from '#domain/naaccr';
import type { OutcomeView } from './contact-view.contract.js';

/** What became of each topic, as people see it. */
export function outcomeView(topics: readonly SettledTopic[]): OutcomeView[] {
  return topics.map((settled) => {
    const { topic, tumorId, verdict, reason, needsPerson, held, offered, stood } = settled;
    const { name, items } = REPLY_TOPIC_DEFINITIONS[topic];
    const shown = items.map((itemId) => ({
      itemId,
      held: itemValue(held.values, itemId),
      offered: offered === null ? null : itemValue(offered.values, itemId),
      stands: itemValue(stood, itemId),
    }));
    const named = shown.filter(({ held, offered, stands }) => held !== '' || (offered ?? '') !== '' || stands !== '');
    return { topic, name, tumorId, verdict, reason, needsPerson, message: outcomeMessage(settled), items: named };
  });
}
