import { ParseUUIDPipe } from '@nestjs/common';
import { NotFound } from './registry.errors.js';

/**
 * Pipe for ids in addresses: `@Param('id', rowId('abstract')) id: string`. What is no UUID cannot name anything, so it is
 * answered like an id that does not exist.
 */
export function rowId(what: string): ParseUUIDPipe {
  return new ParseUUIDPipe({ exceptionFactory: () => new NotFound(what) });
}
