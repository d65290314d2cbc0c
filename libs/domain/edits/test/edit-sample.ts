import type { Items } from '#domain/naaccr';

/** What fails an edit, in words and as changes of the breast case, and optionally a near case that passes it. */
export interface EditSample {
  readonly edit: string;
  readonly fails: string;
  readonly when: Items;
  readonly passes?: Items;
}
