/** The bytes of a file went past the limit; nothing of it is kept. */
export class FileTooLarge extends Error {
  readonly code = 'FILE_TOO_LARGE';
  constructor(
    readonly fileName: string,
    readonly limitBytes: number,
  ) {
    super(
      `FILE_TOO_LARGE: ${fileName} is larger than ${Math.floor(limitBytes / 1_048_576)} MB; send a smaller or compressed file, or raise UPLOAD_LIMIT_MB.`,
    );
    this.name = 'FileTooLarge';
  }
}

/** No complete file has this id. */
export class FileNotFound extends Error {
  readonly code = 'FILE_NOT_FOUND';
  constructor(readonly fileId: string) {
    super(`FILE_NOT_FOUND: there is no stored file ${fileId}; it was removed, or its upload did not finish.`);
    this.name = 'FileNotFound';
  }
}
