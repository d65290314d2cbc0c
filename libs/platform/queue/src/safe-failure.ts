import { RegistryError } from '#platform/http';

/**
 * The error as a queue may keep it: our own errors with their message, any other by its kind, code and frames only, because
 * the message of a driver can quote a value.
 */
export function safeFailure(error: unknown): Error {
  if (error instanceof RegistryError) return withFrames(`${error.code}: ${error.message}`, error);
  if (!(error instanceof Error)) return new Error('unknown failure');
  const facts = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const known = [facts.code, facts.table, facts.constraint].filter((fact) => typeof fact === 'string');
  return withFrames([error.name, ...known].join(' '), error);
}

function withFrames(message: string, cause: Error): Error {
  const failure = new Error(message);
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  failure.stack = [`Error: ${message}`, ...frames].join('\n');
  return failure;
}
