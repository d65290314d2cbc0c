import { RegistryError } from '#platform/http';

/** Why a file as a whole cannot be read on. Codes of the NAACCR XML reader (`NOT_XML`, `WRONG_ROOT` and so on) stand beside these. */
export type FileFaultCode =
  | 'GZIP_TRUNCATED' // The compressed file ends before its end mark; what came before is imported.
  | 'GZIP_BROKEN' // The compressed file is damaged from some place on.
  | 'FILE_EXPANDS_TOO_MUCH' // The file unpacks to more than the limit, or to suspiciously many times its size.
  | 'FILE_EMPTY'; // The file holds no byte.

/** What the report of a failed import says: a stable code, the line where reading stopped if it is known, and what would be right. */
export interface ImportFailure {
  readonly code: string;
  readonly line: number | null;
  readonly message: string;
}

/** A file that cannot be decompressed, or not within bounds. What was imported before stays; the rest of the file was not looked at. */
export class FileUnreadable extends RegistryError<FileFaultCode, Record<string, never>> {
  constructor(code: FileFaultCode, message: string) {
    super(code, 422, message, {});
  }
}

/** Only a failed import that kept its file can be taken up again. */
export class ImportNotResumable extends RegistryError<'IMPORT_NOT_RESUMABLE', { readonly status: string }> {
  constructor(status: string) {
    const why = status === 'failed' ? 'its file is not kept here' : `it is ${status}`;
    super('IMPORT_NOT_RESUMABLE', 409, `This import cannot be resumed: ${why}. Import the file again; what is in already is skipped.`, {
      status,
    });
  }
}

/** Another process goes on with the same import; this one stops without having done anything twice. */
export class ImportTakenOver extends RegistryError<'IMPORT_TAKEN_OVER', { readonly importId: string }> {
  constructor(importId: string) {
    super('IMPORT_TAKEN_OVER', 409, 'Another process is running this import; this one stopped.', { importId });
  }
}

/** The upload went past the limit; nothing of it is kept. */
export class UploadTooLarge extends RegistryError<'UPLOAD_TOO_LARGE', { readonly limitMegabytes: number }> {
  constructor(limitMegabytes: number) {
    super(
      'UPLOAD_TOO_LARGE',
      413,
      `The file is larger than ${limitMegabytes} MB. Send it gzip-compressed or in parts, or raise UPLOAD_LIMIT_MB.`,
      { limitMegabytes },
    );
  }
}
