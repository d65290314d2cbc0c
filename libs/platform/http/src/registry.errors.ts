/**
 * Base of every error that may reach a person: a stable code, an HTTP status, a sentence that names what is wrong and what
 * would be right, and the data that a screen needs to act on it. One small class per error, in a `*.errors.ts` file.
 */
export class RegistryError<Code extends string = string, Data extends object = object> extends Error {
  constructor(
    readonly code: Code,
    readonly status: number,
    message: string,
    readonly data: Data,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** One property of a request that is wrong, and what would be right. */
export interface InvalidProperty {
  /** Path of the property, such as `name` or `facilityIds.0`; empty when the request as a whole is meant. */
  readonly property: string;
  readonly message: string;
}

/** The body or the query of a request does not have the shape that the route reads; every wrong property is named. */
export class InvalidRequest extends RegistryError<'INVALID_REQUEST', { readonly problems: readonly InvalidProperty[] }> {
  constructor(problems: readonly InvalidProperty[]) {
    super('INVALID_REQUEST', 400, problems.map((problem) => problem.message).join(' ') || 'The request cannot be read.', { problems });
  }
}

/** What is asked for does not exist, or lies in a facility that the asker may not see; the two are never told apart. */
export class NotFound extends RegistryError<'NOT_FOUND', { readonly what: string }> {
  /** @param what - the thing in the reader's words, such as `abstract` or `user` */
  constructor(what: string) {
    super('NOT_FOUND', 404, `There is no such ${what}, or it belongs to a facility that you may not see.`, { what });
  }
}
