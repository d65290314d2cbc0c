import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Where a page goes on: the `next` of the page before, of a query that leaves it out for the first page. @param cursor - what a `next` looks like */
export function pageAfter(cursor: RegExp): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, description: 'The `next` of the page before' }),
    IsOptional(),
    Matches(cursor, { message: 'after must be the `next` of the page before.' }),
  );
}
