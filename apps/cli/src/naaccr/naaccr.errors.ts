import { CommandFailed, EXIT } from '../exit-codes.js';

/** A compressed file or an archive is damaged or cut short. */
export class PackedFileBroken extends CommandFailed {
  readonly code = 'PACKED_FILE_BROKEN';
  constructor(name: string, how: string) {
    super(EXIT.failed, `PACKED_FILE_BROKEN: ${name} ${how}; send it again in full.`);
  }
}

/** An archive has no member of that name, or several and none was named. */
export class WhichMember extends CommandFailed {
  readonly code = 'WHICH_MEMBER';
  constructor(name: string, members: readonly string[]) {
    const choice = members.length === 0 ? 'it holds no file' : `name one with --member: ${members.join(', ')}`;
    super(EXIT.wrongInput, `WHICH_MEMBER: which file of ${name}? ${choice}.`);
  }
}

/** A member of an archive is packed or encrypted in a way that is not read. */
export class MemberNotReadable extends CommandFailed {
  readonly code = 'MEMBER_NOT_READABLE';
  constructor(member: string, why: string) {
    super(EXIT.failed, `MEMBER_NOT_READABLE: ${member} ${why}; expected stored or deflated, without password.`);
  }
}

/** A file is no NAACCR file, or ends or breaks in the middle; the code in the message is that of the reader. */
export class NaaccrFileUnreadable extends CommandFailed {
  readonly code = 'NAACCR_FILE_UNREADABLE';
  constructor(name: string, reason: string) {
    super(EXIT.failed, `NAACCR_FILE_UNREADABLE: ${name}: ${reason}`);
  }
}

/** A user dictionary cannot be used; everything that is wrong with it is listed. */
export class DictionaryUnusable extends CommandFailed {
  readonly code = 'DICTIONARY_UNUSABLE';
  constructor(name: string, problems: readonly string[]) {
    super(
      EXIT.wrongInput,
      [`DICTIONARY_UNUSABLE: ${name} is no usable user dictionary:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
    );
  }
}

/** Two files that were compared are not the same. */
export class FilesDiffer extends CommandFailed {
  readonly code = 'FILES_DIFFER';
  constructor(sum: string) {
    super(EXIT.failed, `FILES_DIFFER: ${sum}`);
  }
}

/** A file has findings that are errors. */
export class FileNotValid extends CommandFailed {
  readonly code = 'FILE_NOT_VALID';
  constructor(sum: string) {
    super(EXIT.failed, `FILE_NOT_VALID: ${sum}`);
  }
}
