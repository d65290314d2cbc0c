/** How staging a case ended. The spelling of FAILED_MULITPLE_MATCHING_SCHEMAS is the interchange spelling of the format. */
export type StageOutcome =
  | 'STAGED'
  | 'FAILED_MISSING_SITE_OR_HISTOLOGY'
  | 'FAILED_NO_MATCHING_SCHEMA'
  | 'FAILED_MULITPLE_MATCHING_SCHEMAS'
  | 'FAILED_INVALID_YEAR_DX'
  | 'FAILED_INVALID_INPUT';

/** What can go wrong while a case is staged. A case may be STAGED with errors. */
export type StageErrorType =
  | 'UNKNOWN_INPUT'
  | 'INVALID_REQUIRED_INPUT'
  | 'INVALID_NON_REQUIRED_INPUT'
  | 'UNKNOWN_INPUT_MAPPING'
  | 'MATCH_NOT_FOUND'
  | 'STAGING_ERROR'
  | 'UNKNOWN_TABLE'
  | 'INFINITE_LOOP'
  | 'INVALID_OUTPUT';

/** One finding of a staging run. `key`, `table` and `columns` are set as the format defines per type. */
export interface StageError {
  readonly type: StageErrorType;
  readonly key?: string;
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly message: string;
}

/** Input of a staging run: schema keys with coded values. `undefined` counts as absent; null and blank are different things. */
export type StageInput = Readonly<Record<string, string | null | undefined>>;

/** What a staging run made. */
export interface StageResult {
  readonly result: StageOutcome;
  /** The schema, once one was selected, also for later failures; otherwise `null`. */
  readonly schemaId: string | null;
  /** Outputs by key; a null value is not blank. Empty after a failure. */
  readonly output: Readonly<Record<string, string | null>>;
  /** In execution order; inside one phase the order means nothing. */
  readonly errors: readonly StageError[];
  /** The tables evaluated, in order, as `mapping.table`. */
  readonly path: readonly string[];
}

/** Where a value came from: the case, a default, a mapping that starts with it, or the step (its position) that wrote it. */
export type ValueOrigin = 'given' | 'default' | 'initial' | number;

/** What a matched row did, one per endpoint; VALUE once per key it wrote. `column` is the key of the ENDPOINT column. */
export type StepEffect =
  | { readonly kind: 'MATCH' | 'STOP'; readonly column: string }
  /** `text` is the table that is evaluated next, or the message of the error (blank if the cell has none). */
  | { readonly kind: 'JUMP' | 'ERROR'; readonly column: string; readonly text: string }
  | {
      readonly kind: 'VALUE';
      readonly column: string;
      readonly key: string;
      /** `undefined` if the key was removed. */
      readonly value: string | null | undefined;
      /** The key whose value was taken over, if the cell refers to one, and where that came from. */
      readonly copiedFrom?: string;
      readonly origin?: ValueOrigin;
    };

/** One table evaluated during a run, for explaining a result. */
export interface StageStep {
  /** `mapping.table`, as in the path. */
  readonly trace: string;
  /** Asked for what its rows do, or to decide whether a mapping takes part: all inclusion tables match and no exclusion table does. */
  readonly purpose: 'value' | 'inclusion' | 'exclusion';
  readonly tableId: string;
  /** Matched row from 0, or -1 for no match. */
  readonly row: number;
  /** Position of the step that jumped here, `undefined` if the mapping itself asks the table. */
  readonly calledBy: number | undefined;
  /** Values of the INPUT columns when the table was asked, in column order. */
  readonly values: readonly (string | null | undefined)[];
  /** Where each of the values came from. */
  readonly origins: readonly ValueOrigin[];
  /** Values of further keys that cells of the table refer to; nearly always empty. */
  readonly referenced: readonly { readonly key: string; readonly value: string | null | undefined }[];
  /** What the row did, in order; empty for no match. */
  readonly effects: readonly StepEffect[];
}
