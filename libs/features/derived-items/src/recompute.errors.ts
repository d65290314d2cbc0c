import { RegistryError } from '#platform/http';

/** The recomputation is not at a point where it can be applied. */
export class RecomputeNotReady extends RegistryError<'RECOMPUTE_NOT_READY', { readonly status: string }> {
  constructor(status: string) {
    super(
      'RECOMPUTE_NOT_READY',
      409,
      `The recomputation is ${status}; it can be applied once, when it is compared and no other one runs.`,
      { status },
    );
  }
}

/** Algorithms, packs or the end of the study changed since the differences were told. */
export class RecomputeOutdated extends RegistryError<'RECOMPUTE_OUTDATED'> {
  constructor() {
    super(
      'RECOMPUTE_OUTDATED',
      409,
      'Algorithms, reference packs or the end of the study changed since the differences were listed; start another recomputation.',
      {},
    );
  }
}
