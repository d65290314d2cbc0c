import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/**
 * How many rows of a list are wanted, of a query that may leave it out.
 * @param usual - what the property begins with
 * @param most - more than this is refused
 */
export function pageLimit(usual: number, most: number): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: Number, default: usual, maximum: most }),
    IsOptional(),
    Type(() => Number),
    IsInt({ message: 'limit must be a whole number.' }),
    Min(1, { message: 'limit must be at least 1.' }),
    Max(most, { message: `limit must be at most ${most}.` }),
  );
}
