import type { PartialDate } from '#domain/naaccr';

/** What an edit run depends on besides the items. */
export interface EditContext {
  /** The day of the run; later dates are in the future. */
  readonly today: PartialDate;
}
