/** What the framework refuses before any route runs: a code and a sentence of ours, since its own words may quote the request. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** By HTTP status. */
export const FAULTS: Readonly<Record<number, Fault>> = {
  400: { code: 'INVALID_REQUEST', message: 'The request cannot be read: its body must be JSON of the documented shape.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take that method.' },
  413: { code: 'TOO_LARGE', message: 'The request is larger than this address takes.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'This address does not read that content type or encoding.' },
  429: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests came from this address; wait a minute.' },
};

/** Whatever nobody foresaw; status 500. */
export const INTERNAL: Fault = {
  code: 'INTERNAL',
  message: 'Something went wrong in the registry. Give the correlation id to whoever runs it.',
};
