import type { LadderRung } from '../../api/contract.js';

/** A rung on the screen; the key stays with it while it moves and is renamed. */
export interface DraftRung {
  readonly key: number;
  readonly rung: LadderRung;
}

/** The rungs of a ladder with keys of their own. @param from - the first key */
export const draftOf = (rungs: readonly LadderRung[], from = 0): readonly DraftRung[] =>
  rungs.map((rung, at) => ({ key: from + at, rung }));

/** A key that no rung of the draft has. */
export const freeKey = (draft: readonly DraftRung[]): number => Math.max(-1, ...draft.map(({ key }) => key)) + 1;

/** The draft with one rung moved by so many places; at an end it stays. */
export function moved(draft: readonly DraftRung[], key: number, by: -1 | 1): readonly DraftRung[] {
  const at = draft.findIndex((one) => one.key === key);
  const one = draft[at];
  const other = draft[at + by];
  if (one === undefined || other === undefined) return draft;
  return draft.map((rung, place) => (place === at ? other : place === at + by ? one : rung));
}

/** The draft with a new rung after another: a list at the same time, to be made into what is wanted. */
export function addedAfter(draft: readonly DraftRung[], key: number | undefined): readonly DraftRung[] {
  const at = draft.findIndex((one) => one.key === key);
  const { from, afterMonths, afterDays } = draft[at]?.rung ?? { from: 'due' as const, afterMonths: 0, afterDays: 0 };
  const rung: LadderRung = { step: freeStep(draft), label: 'New step', kind: 'list', from, afterMonths, afterDays, needsPermission: false };
  return draft.toSpliced(at + 1, 0, { key: freeKey(draft), rung });
}

function freeStep(draft: readonly DraftRung[]): string {
  const taken = new Set(draft.map(({ rung }) => rung.step));
  let number = 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}

/** Parts of a rung to put in the place of the present ones; undefined takes a part away. */
export type RungPart = { readonly [Key in keyof LadderRung]?: LadderRung[Key] | undefined };

/** The rung with a part changed; what its kind, its addressee and its half of the ladder do not have is taken away with it. */
export function changed(rung: LadderRung, part: RungPart): LadderRung {
  const { addressee, everyMonths, insteadOf, maxTries, ...rest } = { ...rung, ...part };
  const isLetter = rest.kind === 'letter';
  const goesTo = isLetter ? (addressee ?? 'physician') : undefined;
  return {
    ...rest,
    needsPermission: rest.needsPermission === true && goesTo !== undefined && goesTo !== 'physician',
    ...(goesTo === undefined ? {} : { addressee: goesTo }),
    ...(rest.from !== 'lost' || everyMonths === undefined ? {} : { everyMonths }),
    ...(!isLetter || insteadOf === undefined ? {} : { insteadOf }),
    ...(rest.kind !== 'telephone' || maxTries === undefined ? {} : { maxTries }),
  } as LadderRung; // parts that are always there are never taken away
}
