import createClient from 'openapi-fetch';
import { problemOf, unreachable } from './problem.js';
import type { paths } from './schema.js';

/** Client of the HTTP interface, typed from its OpenAPI document. The header tells the server that a page of ours is asking. */
export const api = createClient<paths>({
  credentials: 'same-origin',
  headers: { accept: 'application/json', 'x-requested-with': 'registry' },
  fetch: (request) =>
    fetch(request).catch(() => {
      throw unreachable();
    }),
});

let signedOut: () => void = () => undefined;

/** Names who is told when the server no longer knows the session, whichever request found out. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** Body of the answer, or a thrown ProblemError. @throws ProblemError with the server's code, or SERVER_UNREACHABLE */
export async function answer<Data>(
  call: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const problem = problemOf(response.status, error);
    if (problem.code === 'NOT_SIGNED_IN') signedOut();
    throw problem;
  }
  return data as Data; // an accepted answer has the documented body
}

type Optional<Input> = { [Key in keyof Input as undefined extends Input[Key] ? Key : never]?: Exclude<Input[Key], undefined> };
type Needed<Input> = { [Key in keyof Input as undefined extends Input[Key] ? never : Key]: Input[Key] };

/** The object without its undefined parts: what is not asked for is not sent. */
export function given<Input extends object>(input: Input): Needed<Input> & Optional<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Needed<Input> & Optional<Input>;
}

/** Options that send the bytes of a file as they are; the document knows such a body only as text. */
export const bytesOf = (file: Blob) => ({ body: '', bodySerializer: () => file, headers: { 'content-type': 'application/octet-stream' } });
