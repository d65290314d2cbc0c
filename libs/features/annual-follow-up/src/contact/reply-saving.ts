import { Injectable } from '@nestjs/common';
import { REPLY_TOPIC_DEFINITIONS, type ReplyTopic, type SettledTopic, type WeighVerdict } from '#domain/follow-up';
import { type ItemId, itemValue } from '#domain/naaccr';
import { AbstractSaving, diffItems, type LoadedAbstract, Preparation } from '#features/case-abstraction';
import type { Actor } from '#features/identity';
import type { Tx } from '#platform/database';

/** Puts what stands after a reply into the abstracts of the facility; the person and the tumors follow, with all that is derived of them. */
@Injectable()
export class ReplySaving {
  constructor(
    private readonly saving: AbstractSaving,
    private readonly preparation: Preparation,
  ) {}

  /** @param reports - of one facility, locked @param why - for the history, when somebody gave a reason */
  async save(
    tx: Tx,
    actor: Actor,
    {
      reports,
      settled,
      why,
    }: { readonly reports: readonly LoadedAbstract[]; readonly settled: readonly SettledTopic[]; readonly why?: string },
  ): Promise<void> {
    const decided = settled.filter(isDecided);
    const ofPerson = decided
      .filter(({ tumorId, verdict }) => tumorId === null && verdict !== 'same')
      .flatMap(({ topic }) => REPLY_TOPIC_DEFINITIONS[topic].items);
    const drafts = reports.map((report) => ({ report, items: { ...report.items, ...valuesFor(decided, report.row.tumorId) } }));
    const differing = drafts.filter(({ report, items }) => diffItems(report.items, items).length > 0);
    // Where the reports say so already and only the person says otherwise, one report tells the person.
    for (const { report, items } of differing.length === 0 && ofPerson.length > 0 ? drafts.slice(0, 1) : differing) {
      const prepared = await this.preparation.prepare(tx, items, report.row.stagedBy);
      const save = { kind: 'contact', source: 'follow-up', columns: {}, prepared, reason: why, decided: ofPerson } as const;
      await this.saving.save(tx, actor, report, save);
    }
  }
}

/** What stands differs from before; or it is confirmed, and every report of the facility says so from now on. */
function isDecided({ topic, verdict, held, stood }: SettledTopic): boolean {
  if (verdict === 'kept') return false;
  const isChanged = REPLY_TOPIC_DEFINITIONS[topic].items.some((id) => itemValue(held.values, id) !== itemValue(stood, id));
  return isChanged || (topic === 'contact' && verdict === 'same');
}

function valuesFor(decided: readonly SettledTopic[], tumorId: string): Partial<Record<ItemId, string>> {
  return Object.fromEntries(
    decided
      .filter((topic) => topic.tumorId === null || topic.tumorId === tumorId)
      .flatMap(({ topic, stood, verdict }) => writtenItems(topic, verdict).map((id) => [id, itemValue(stood, id)])),
  );
}

/** A confirmed contact tells the day and the status; its source stays that of whoever said so first. */
function writtenItems(topic: ReplyTopic, verdict: WeighVerdict): readonly ItemId[] {
  return verdict === 'same' ? ['dateOfLastContact', 'vitalStatus'] : REPLY_TOPIC_DEFINITIONS[topic].items;
}
