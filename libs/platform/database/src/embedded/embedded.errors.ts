/** The machine, or what lies on it, does not let the embedded server run. Each code has its own way out in the message. */
export class EmbeddedServerFailed extends Error {
  constructor(
    readonly code:
      | 'EMBEDDED_NO_BINARIES'
      | 'EMBEDDED_NO_USER'
      | 'EMBEDDED_UNREACHABLE'
      | 'EMBEDDED_DATA_LOST'
      | 'EMBEDDED_OTHER_VERSION'
      | 'EMBEDDED_WRONG_PASSWORD'
      | 'EMBEDDED_DOES_NOT_START',
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'EmbeddedServerFailed';
  }
}
