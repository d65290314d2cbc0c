import { ValidateIf } from 'class-validator';

/** The property may be left out, but where it is given its other rules hold: unlike `@IsOptional()` a null is not let through. */
export function mayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
