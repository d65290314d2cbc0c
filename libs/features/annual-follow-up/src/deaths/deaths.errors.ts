import type { DeathConflict, MappingProblem } from '#domain/follow-up';
import { RegistryError } from '#platform/http';

/** Why a file of deaths cannot be read on. Codes of compressed files and of the NAACCR XML reader stand beside these. */
export type DeathFileFaultCode =
  | 'DEATH_FILE_NOT_UTF8' // The bytes are no UTF-8 text.
  | 'DEATH_FILE_NO_HEADER' // The first line names no columns, or is longer than 64 KB.
  | 'DEATH_FILE_MAPPING_WRONG' // The mapping names columns that the file does not have, or lacks an item that a death needs.
  | 'DEATH_FILE_LINE_TOO_LONG' // A row is longer than 64 KB: a quote was not closed, or this is no such file.
  | 'DEATH_FILE_BROKEN'; // The rows cannot be told apart from some line on.

/** What the report of a failed batch says. */
export interface DeathFileFailure {
  readonly code: string;
  readonly line: number | null;
  readonly message: string;
}

/** A file of deaths that cannot be read on; rows read before stay. */
export class DeathFileUnreadable extends RegistryError<DeathFileFaultCode, { readonly line: number | null }> {
  constructor(code: DeathFileFaultCode, line: number | null, message: string) {
    super(code, 422, message, { line });
  }
}

/** The mapping of columns cannot be used. */
export class DeathMappingWrong extends RegistryError<'DEATH_MAPPING_WRONG', { readonly problems: readonly MappingProblem[] }> {
  constructor(problems: readonly MappingProblem[]) {
    const words = problems.map(({ message }) => message).join(' ');
    super(
      'DEATH_MAPPING_WRONG',
      422,
      words || 'The mapping must be a JSON object from column names to items, such as {"DOD":"dateOfLastContact"}.',
      {
        problems,
      },
    );
  }
}

/** The source of a file is no code of Follow-up Source Central that a file can come from. */
export class DeathSourceUnknown extends RegistryError<'DEATH_SOURCE_UNKNOWN', { readonly source: string }> {
  constructor(source: string) {
    super(
      'DEATH_SOURCE_UNKNOWN',
      422,
      `Follow-up Source Central (1791) is \`${source}\`; expected the code of a source, such as 05 (state death records).`,
      {
        source,
      },
    );
  }
}

/** What is asked of a batch does not fit the state it is in. */
export class DeathBatchState extends RegistryError<'DEATH_BATCH_STATE', { readonly state: string }> {
  constructor(state: string, asked: string) {
    super('DEATH_BATCH_STATE', 409, `This batch is ${state} and cannot be ${asked}. Wait until it is matched, or load the file again.`, {
      state,
    });
  }
}

/** Another process goes on with the same batch; this one stops without having done anything twice. */
export class DeathBatchTakenOver extends RegistryError<'DEATH_BATCH_TAKEN_OVER', { readonly batchId: string }> {
  constructor(batchId: string) {
    super('DEATH_BATCH_TAKEN_OVER', 409, 'Another process is working on this batch; this one stopped.', { batchId });
  }
}

/** Somebody has decided or changed the record since it was shown. */
export class StaleDeathRecord extends RegistryError<'STALE_DEATH_RECORD', { readonly held: number; readonly current: number }> {
  constructor(held: number, current: number) {
    const message = `This record was changed meanwhile (version ${current}, not ${held}). Look at it again before you decide.`;
    super('STALE_DEATH_RECORD', 409, message, { held, current });
  }
}

/** The record is beyond what is asked: applied already, or nobody to decide about. */
export class DeathRecordState extends RegistryError<'DEATH_RECORD_STATE', { readonly state: string }> {
  constructor(state: string, asked: string) {
    super('DEATH_RECORD_STATE', 409, `This record is ${state} and cannot be ${asked}.`, { state });
  }
}

/** The decision is "same person", and no candidate is named. */
export class CandidateMissing extends RegistryError<'CANDIDATE_MISSING', Record<string, never>> {
  constructor() {
    super('CANDIDATE_MISSING', 422, 'Say which person of the registry it is: expected patientId to be one of the candidates.', {});
  }
}

/** The death cannot be taken over as the person stands. */
export class DeathInConflict extends RegistryError<'DEATH_IN_CONFLICT', { readonly conflict: DeathConflict }> {
  constructor(conflict: DeathConflict) {
    super(
      'DEATH_IN_CONFLICT',
      409,
      'The person died before a diagnosis of the registry. Correct the diagnosis first, or say that it is somebody else.',
      {
        conflict,
      },
    );
  }
}

/** A case known from the certificate only needs a cancer that the certificate names and a death that is on nobody's list of tumors. */
export class NotForClearance extends RegistryError<'NOT_FOR_CLEARANCE', { readonly followBack: string | null }> {
  constructor(followBack: string | null) {
    super(
      'NOT_FOR_CLEARANCE',
      409,
      'This death is not on the follow-back list any more, or never was: it needs an open one with a cancer as its cause.',
      {
        followBack,
      },
    );
  }
}
