import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields of a log line: ids, codes, counts. Never an item value, a name or a date of birth. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Parts of Nest that tell at every start what never changes. */
const CHATTER: ReadonlySet<unknown> = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/**
 * Structured log lines (one JSON object each, time in UTC) for Nest and for us.
 * Messages of errors are left out on purpose: a database or parser error quotes the value it stumbled over.
 */
export class RegistryLogger implements LoggerService {
  private readonly pino: Logger;

  /** @param destination - where lines go; standard output when absent */
  constructor(level: string, destination?: DestinationStream) {
    this.pino = pino(
      { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
      destination ?? pino.destination(1),
    );
  }

  /** One line about something that happened. */
  event(message: string, fields: LogFields): void {
    this.pino.info(fields, message);
  }

  /** One line about an error: its class, code and place, not its words. */
  failure(message: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...fields, error: traceOf(error) }, message);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(rest.some((part) => CHATTER.has(part)) ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace', message: unknown, rest: readonly unknown[]): void {
    const words = rest.filter((part) => typeof part === 'string');
    // Nest hands (message, stack, context) or (message, context): the stack is the part with frames.
    const stack = words.find((word) => word.includes('\n    at '));
    const context = words.findLast((word) => word !== stack);
    const error = message instanceof Error ? traceOf(message) : stack === undefined ? undefined : { at: frames(stack) };
    this.pino[level]({ context, error }, typeof message === 'string' ? message : 'see error');
  }
}

function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, code, at: frames(error.stack ?? '') };
}

function frames(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
