/** A backup cannot be made, or not be put back. Nothing that was there before is changed. */
export class BackupFailed extends Error {
  constructor(
    readonly code:
      | 'BACKUP_TARGET_EXISTS' // There is something where the backup shall be written.
      | 'BACKUP_NOT_WHOLE' // The folder holds no complete backup.
      | 'BACKUP_DAMAGED' // A file of the backup is not as it was written, or missing.
      | 'BACKUP_OTHER_VERSION' // The backup was made by another major version of PostgreSQL.
      | 'RESTORE_WOULD_OVERWRITE', // The registry that the backup shall be put into has data already.
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'BackupFailed';
  }
}
