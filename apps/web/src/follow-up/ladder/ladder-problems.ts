import { checkLadder, type LadderProblem } from '#domain/follow-up';
import type { Ladder } from '../../api/contract.js';
import { ProblemError } from '../../api/problem.js';
import type { DraftRung } from './ladder-draft.js';

/** What is wrong with a draft, by the rules that the server keeps; what the server refused comes first. */
export function problemsOf(draft: readonly DraftRung[], limits: Pick<Ladder, 'dueAfterMonths' | 'lostAfterMonths'>, refused: Error | null) {
  const here = checkLadder(
    draft.map(({ rung }) => rung),
    limits,
  );
  return here.length > 0 ? here : refusedProblems(refused);
}

function refusedProblems(error: Error | null): readonly LadderProblem[] {
  if (!(error instanceof ProblemError) || error.code !== 'LADDER_WRONG') return [];
  return (error.data as { readonly problems: readonly LadderProblem[] }).problems; // the data that belongs to the code
}

/** What a field of the rung at a place says, without the name of the rung, which stands above the field. */
export function fieldProblem(problems: readonly LadderProblem[], at: number, field: LadderProblem['field']): string | undefined {
  const message = problems.find((problem) => problem.at === at && problem.field === field)?.message;
  return message === undefined ? undefined : sentence(message.replace(/^Rung \d+ \(.*?\): /, ''));
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
