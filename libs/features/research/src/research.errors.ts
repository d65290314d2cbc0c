import { RegistryError } from '#platform/http';

/** So few tumors answer the question that even their total would tell something about somebody. */
export class TooFewTumors extends RegistryError<'TOO_FEW_TUMORS', { readonly threshold: number }> {
  constructor(threshold: number) {
    super(
      'TOO_FEW_TUMORS',
      422,
      `Fewer than ${threshold} tumors answer this question, so nothing can be shown. Ask for more years or sites.`,
      { threshold },
    );
  }
}

/** The categories of the dimensions make more cells than a table may have. */
export class TableTooLarge extends RegistryError<'TABLE_TOO_LARGE', { readonly dimensions: readonly string[] }> {
  constructor(dimensions: readonly string[]) {
    super('TABLE_TOO_LARGE', 422, 'This table would have too many cells. Ask for fewer years or dimensions.', { dimensions });
  }
}
