import { checkLadder, DEFAULT_LADDER, type Rung } from './index.js';

const LIMITS = { dueAfterMonths: 12, lostAfterMonths: 15 };
const rung: Rung = { step: 'one', label: 'One', kind: 'list', from: 'due', afterMonths: 0, afterDays: 0, needsPermission: false };
const letter: Rung = { ...rung, kind: 'letter', addressee: 'contact' };

describe('a ladder is refused', () => {
  it.each<[string, Partial<Rung>[], string, number | null, string | null]>([
    ['without rungs', [], 'LADDER_EMPTY', null, null],
    ['with a step that is no name', [{ step: 'One Letter' }], 'RUNG_STEP_WRONG', 0, 'step'],
    ['with the same step twice', [{}, {}], 'RUNG_STEP_TWICE', 1, 'step'],
    ['without a label', [{ label: ' ' }], 'RUNG_LABEL_WRONG', 0, 'label'],
    ['with a letter to nobody', [{ kind: 'letter' }], 'RUNG_ADDRESSEE_WRONG', 0, 'addressee'],
    ['with a list to somebody', [{ addressee: 'patient' }], 'RUNG_ADDRESSEE_WRONG', 0, 'addressee'],
    ['with half a month', [{ afterMonths: 0.5 }], 'RUNG_OFFSET_WRONG', 0, 'afterMonths'],
    ['with half a day', [{ afterDays: 0.5 }], 'RUNG_OFFSET_WRONG', 0, 'afterDays'],
    ['with a rung for the due that comes when they are lost', [{ afterMonths: 3 }], 'RUNG_NEVER_REACHED', 0, 'afterMonths'],
    ['with a later rung before an earlier', [{ afterDays: 9 }, { step: 'two' }], 'RUNG_OUT_OF_ORDER', 1, 'afterMonths'],
    ['with lost before due', [{ from: 'lost' }, { step: 'two' }], 'RUNG_OUT_OF_ORDER', 1, 'afterMonths'],
    ['with a repeat while due', [{ everyMonths: 1 }], 'RUNG_REPEAT_WRONG', 0, 'everyMonths'],
    ['with tries of a list', [{ maxTries: 3 }], 'RUNG_TRIES_WRONG', 0, 'maxTries'],
    [
      'with permission for a physician',
      [{ ...letter, addressee: 'physician', needsPermission: true }],
      'RUNG_PERMISSION_WRONG',
      0,
      'needsPermission',
    ],
    ['with a letter in the place of none', [{ ...letter, insteadOf: 'two' }], 'RUNG_INSTEAD_OF_WRONG', 0, 'insteadOf'],
  ])('%s', (_, changes, code, at, field) => {
    const ladder = changes.map((change) => ({ ...rung, ...change }));
    expect(checkLadder(ladder, LIMITS)).toEqual([expect.objectContaining({ code, at, field })]);
  });

  it('with a message that names the rung and says what would be right', () => {
    const [problem] = checkLadder([{ ...rung, label: 'Due list', everyMonths: 6 }], LIMITS);
    expect(problem?.message).toBe('Rung 1 (Due list): only a rung counted from lost repeats, every 1 to 120 months.');
  });
});

it('a ladder that begins again from the house is accepted', () => {
  expect(checkLadder([...DEFAULT_LADDER], LIMITS)).toEqual([]);
});
