import type { Problem } from './contract.js';

/** A refused request: `code` is stable, `message` is for people, `data` belongs to the code. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;
  readonly correlationId: string | undefined;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.data = problem.data;
    this.correlationId = problem.correlationId;
  }
}

/** Values of a query string; blank and undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Path under `/api` with its query string. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const fallback: Problem = {
    status: response.status,
    code: response.status >= 500 ? 'SERVER_UNAVAILABLE' : 'REQUEST_REFUSED',
    message: response.status >= 500 ? 'The registry server could not answer. Try again in a moment.' : 'The request was refused.',
  };
  try {
    const body = (await response.json()) as Partial<Problem>;
    return new ProblemError({ ...fallback, ...body, status: response.status });
  } catch {
    return new ProblemError(fallback);
  }
}

async function send(method: Method, url: string, body: BodyInit | undefined, type: string): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-requested-with': 'registry' };
  if (body !== undefined) headers['content-type'] = type;
  try {
    return await fetch(url, { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body }) });
  } catch {
    throw new ProblemError({
      status: 0,
      code: 'SERVER_UNREACHABLE',
      message: 'The registry server cannot be reached. Your changes are kept on this page.',
    });
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Sends JSON and reads JSON. @throws ProblemError with the server's code, or SERVER_UNREACHABLE */
async function call<T>(method: Method, url: string, body?: object): Promise<T> {
  return answer<T>(await send(method, url, body && JSON.stringify(body), 'application/json'));
}

export const get = <T>(path: string, query?: Query): Promise<T> => call<T>('GET', apiUrl(path, query));
export const post = <T>(path: string, body: object = {}): Promise<T> => call<T>('POST', apiUrl(path), body);
export const patch = <T>(path: string, body: object): Promise<T> => call<T>('PATCH', apiUrl(path), body);
export const remove = <T = undefined>(path: string): Promise<T> => call<T>('DELETE', apiUrl(path));

/** Sends the bytes of a file as they are. */
export async function postBytes<T>(path: string, query: Query, bytes: Blob): Promise<T> {
  return answer<T>(await send('POST', apiUrl(path, query), bytes, 'application/octet-stream'));
}
