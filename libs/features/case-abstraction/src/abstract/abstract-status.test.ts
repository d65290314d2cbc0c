import { ABSTRACT_STATUSES, nextStatus } from './abstract-status.js';

describe('status of an abstract', () => {
  it.each([
    ['suspense', 'items-changed', 'in-progress'],
    ['suspense', 'completed', 'complete'],
    ['in-progress', 'items-changed', 'in-progress'],
    ['in-progress', 'completed', 'complete'],
    ['complete', 'submitted', 'submitted'],
    ['complete', 'reopened', 'in-progress'],
    ['submitted', 'submitted', 'submitted'],
    ['submitted', 'reopened', 'in-progress'],
  ] as const)('%s, when %s, becomes %s', (status, event, next) => {
    expect(nextStatus(status, event)).toBe(next);
  });

  it('never changes items of a complete abstract, and submits nothing that is not complete', () => {
    const refused = ABSTRACT_STATUSES.flatMap((status) =>
      (['items-changed', 'completed', 'submitted', 'reopened'] as const)
        .filter((event) => nextStatus(status, event) === undefined)
        .map((event) => `${status} ${event}`),
    );
    expect(refused).toEqual([
      'suspense submitted',
      'suspense reopened',
      'in-progress submitted',
      'in-progress reopened',
      'complete items-changed',
      'complete completed',
      'submitted items-changed',
      'submitted completed',
    ]);
  });
});
