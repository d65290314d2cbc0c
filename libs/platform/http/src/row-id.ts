import { ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import { NotFound } from './registry.errors.js';

/**
 * Pipe for ids in addresses: `@Param('id', rowId('abstract')) id: string`. What is no UUID cannot name anything, so it is
 * answered like an id that does not exist.
 */
export function rowId(what: string): ParseUUIDPipe {
  return new ParseUUIDPipe({ exceptionFactory: () => new NotFound(what) });
}

/** The same for tables that count their rows: a whole number that fits PostgreSQL's integer. */
export function serialId(what: string): PipeTransform<string, number> {
  return {
    transform: (value) => {
      if (!/^[1-9][0-9]{0,8}$/.test(value)) throw new NotFound(what);
      return Number(value);
    },
  };
}
