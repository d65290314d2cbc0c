import type { Items } from '#domain/naaccr';
import type { StageInWords } from '#domain/staging';

/** A release that the worker may load: from its archive, or, without an address, as it comes with the page. */
export interface LoadableRelease {
  readonly algorithm: string;
  readonly version: string;
  readonly sha256: string | null;
}

/** What the worker stages with. */
export interface StagingMeans {
  readonly currentYear: number;
  readonly releases: readonly LoadableRelease[];
}

/** A case to stage; a later one takes the place of an earlier one. */
export interface StageRequest {
  readonly number: number;
  readonly means: StagingMeans;
  readonly items: Items;
}

/** The stage of a case, and what had to be loaded for it. */
export interface StageReply {
  readonly number: number;
  readonly stage: StageInWords;
  readonly loaded: readonly { readonly release: string; readonly milliseconds: number }[];
}
