import { RegistryError } from '#platform/http';

/** There is no such receiver. */
export class UnknownProfile extends RegistryError<'UNKNOWN_PROFILE', { readonly profile: string }> {
  constructor(profile: string) {
    super('UNKNOWN_PROFILE', 422, 'There is no such submission profile; choose one of the list.', { profile });
  }
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
