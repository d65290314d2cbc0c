import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest } from '#platform/http';

/** The header that names an uploaded file. A file may be named after somebody, and addresses are kept by browsers, proxies and logs. */
export const UPLOAD_NAME = 'x-file-name';

/** The name of the uploaded file. @throws InvalidRequest when the header is missing or cannot be read */
export const UploadName = createParamDecorator((_: undefined, context: ExecutionContext): string =>
  uploadName(context.switchToHttp().getRequest<Request>().headers[UPLOAD_NAME]),
);

function uploadName(header: string | string[] | undefined): string {
  const name = typeof header === 'string' ? decoded(header) : '';
  if (name.length >= 1 && name.length <= 200) return name;
  const message = `The header ${UPLOAD_NAME} must give the name of the file, 1 to 200 characters, percent-encoded as UTF-8.`;
  throw new InvalidRequest([{ property: UPLOAD_NAME, message }]);
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}
