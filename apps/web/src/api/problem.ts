/** Body of a refused request, `application/problem+json`. */
interface Problem {
  readonly code: string;
  readonly message: string;
  readonly data?: unknown;
  readonly correlationId?: string;
}

/** A refused or failed request: `code` is stable, `message` is for people, `data` belongs to the code; `status` 0 is no answer at all. */
export class ProblemError extends Error {
  readonly code: string;
  readonly data: unknown;
  readonly correlationId: string | undefined;

  constructor(
    readonly status: number,
    problem: Problem,
  ) {
    super(problem.message);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.data = problem.data;
    this.correlationId = problem.correlationId;
  }
}

const UNREACHABLE: Problem = {
  code: 'SERVER_UNREACHABLE',
  message: 'The registry server cannot be reached. Your changes are kept on this page.',
};
const UNAVAILABLE: Problem = { code: 'SERVER_UNAVAILABLE', message: 'The registry server could not answer. Try again in a moment.' };
const REFUSED: Problem = { code: 'REQUEST_REFUSED', message: 'The request was refused.' };

/** The request never reached the server. */
export const unreachable = (): ProblemError => new ProblemError(0, UNREACHABLE);

/** The problem in a refused answer's body; what is not in the body is said in general words. */
export function problemOf(status: number, body: unknown): ProblemError {
  const general = status >= 500 ? UNAVAILABLE : REFUSED;
  const told = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return new ProblemError(status, { ...general, ...told });
}
