import type { RungKind } from '#domain/follow-up';

/** Open steps of one kind. */
export interface OpenSteps {
  readonly kind: RungKind;
  readonly steps: number;
}

const WORDS: Readonly<Record<RungKind, string>> = {
  'look-up': 'look-ups',
  list: 'on the due list',
  letter: 'letters',
  telephone: 'telephone calls',
  search: 'searches',
  retry: 'yearly retries',
};

/** What an owner of open steps is told: how many there are and where to see them. No name of a patient, and nothing of why they are followed. */
export function reminderMail(owner: { readonly fullName: string; readonly open: readonly OpenSteps[]; readonly link: string }): {
  readonly subject: string;
  readonly text: string;
} {
  const total = owner.open.reduce((sum, { steps }) => sum + steps, 0);
  const lines = owner.open.map(({ kind, steps }) => `  ${steps} ${WORDS[kind]}`);
  const text = [`${owner.fullName},`, '', `your open follow-up tasks today (${total}):`, ...lines, '', `See them: ${owner.link}`, ''].join(
    '\n',
  );
  return { subject: `Follow-up: ${total} open ${total === 1 ? 'task' : 'tasks'}`, text };
}
