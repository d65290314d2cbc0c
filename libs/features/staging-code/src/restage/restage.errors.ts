import { RegistryError } from '#platform/http';

/** The restaging is not at a point where it can be applied or undone. */
export class RestageNotReady extends RegistryError<'RESTAGE_NOT_READY', { readonly status: string }> {
  constructor(status: string) {
    super(
      'RESTAGE_NOT_READY',
      409,
      `The restaging is ${status}; it can be applied once it is compared, and undone once it is applied, while no other one runs.`,
      { status },
    );
  }
}

/** Other algorithms are installed than those the differences were found with. */
export class RestageOutdated extends RegistryError<'RESTAGE_OUTDATED'> {
  constructor() {
    super(
      'RESTAGE_OUTDATED',
      409,
      'Other algorithm releases are installed since the differences were listed; start another restaging.',
      {},
    );
  }
}
