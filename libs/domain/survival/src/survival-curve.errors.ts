/** Times that are no follow-up: negative or not a number, or an interval that is not longer than nothing. */
export class BadSurvivalTime extends RangeError {
  readonly code = 'BAD_SURVIVAL_TIME';

  constructor(time: number, expected: string) {
    super(`${time} is no ${expected}`);
    this.name = 'BadSurvivalTime';
  }
}
