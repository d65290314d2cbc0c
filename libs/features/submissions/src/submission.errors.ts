import { RegistryError } from '#platform/http';

/** There is no such receiver. */
export class UnknownProfile extends RegistryError<'UNKNOWN_PROFILE', { readonly profile: string }> {
  constructor(profile: string) {
    super('UNKNOWN_PROFILE', 422, 'There is no such submission profile; choose one of the list.', { profile });
  }
}

/** A user dictionary is not installed, or is one of another NAACCR version than the file. */
export class UnknownDictionary extends RegistryError<'UNKNOWN_DICTIONARY', { readonly uri: string }> {
  constructor(uri: string) {
    super(
      'UNKNOWN_DICTIONARY',
      422,
      `No user dictionary ${uri.slice(0, 200)} for files of NAACCR 26 is installed; choose one of the list.`,
      { uri },
    );
  }
}

/** Why a submission failed, as it is kept and shown. */
export interface SubmissionFailure {
  readonly code: string;
  readonly message: string;
}

/** The process that wrote the submission is gone. */
export class SubmissionInterrupted extends RegistryError<'SUBMISSION_INTERRUPTED', Record<string, never>> {
  constructor() {
    super('SUBMISSION_INTERRUPTED', 500, 'The command that wrote this file was ended before the file was complete. Run it again.', {});
  }
}

/** Writing failed again and again for no fault of the cases. */
export class SubmissionNotWritten extends RegistryError<'SUBMISSION_NOT_WRITTEN', Record<string, never>> {
  constructor() {
    super(
      'SUBMISSION_NOT_WRITTEN',
      500,
      'The file could not be written for a fault of the registry; its log says which. Mend it, then try the failed job again or make a new submission.',
      {},
    );
  }
}

/** What may be told of an error: ours say it themselves, the message of any other could quote a value. */
export function submissionFailure(error: unknown): SubmissionFailure {
  const { code, message }: SubmissionFailure = error instanceof RegistryError ? (error as RegistryError) : new SubmissionNotWritten();
  return { code, message };
}

/** The file is not written yet, or its writing failed. */
export class FileNotReady extends RegistryError<'FILE_NOT_READY', { readonly status: string }> {
  constructor(status: string) {
    super('FILE_NOT_READY', 409, 'The file of this submission is not ready; wait until the submission is done.', { status });
  }
}

/** Another process goes on with the same submission; this one stops without having sent or marked anything. */
export class SubmissionTakenOver extends RegistryError<'SUBMISSION_TAKEN_OVER', { readonly submissionId: string }> {
  constructor(submissionId: string) {
    super('SUBMISSION_TAKEN_OVER', 409, 'Another process is writing this submission; this one stopped.', { submissionId });
  }
}
