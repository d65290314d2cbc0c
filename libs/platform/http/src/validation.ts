import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type InvalidProperty, InvalidRequest } from './registry.errors.js';

/** Reads bodies and queries into their contract classes; unknown properties and wrong values are named, values never quoted. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InvalidRequest(flatten(errors, '')),
  });
}

function flatten(errors: readonly ValidationError[], prefix: string): InvalidProperty[] {
  return errors.flatMap((error) => {
    const property = `${prefix}${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      property,
      message: message.endsWith('.') ? message : `${message}.`,
    }));
    return [...own, ...flatten(error.children ?? [], `${property}.`)];
  });
}
