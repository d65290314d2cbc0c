import type { LadderProblem } from '#domain/follow-up';
import { RegistryError } from '#platform/http';

/** A ladder that cannot be climbed; each problem names its rung and its field. */
export class LadderWrong extends RegistryError<'LADDER_WRONG', { readonly problems: readonly LadderProblem[] }> {
  constructor(problems: readonly LadderProblem[]) {
    super('LADDER_WRONG', 422, problems[0]?.message ?? 'The ladder cannot be climbed.', { problems });
  }
}

/** Somebody else saved first: the settings of a facility or of a person are not those that were read. */
export class FollowUpSettingsChanged extends RegistryError<
  'FOLLOW_UP_SETTINGS_CHANGED',
  { readonly held: number; readonly current: number }
> {
  constructor(what: 'ladder' | 'person', versions: { readonly held: number; readonly current: number }) {
    const subject = what === 'ladder' ? 'This ladder was' : 'What is settled about this patient was';
    const message = `${subject} changed since you opened it (version ${versions.current}, you hold ${versions.held}). Read it again, then save.`;
    super('FOLLOW_UP_SETTINGS_CHANGED', 409, message, versions);
  }
}

/** An owner must be somebody who records follow-up at the facility. */
export class OwnerNotHere extends RegistryError<'OWNER_NOT_HERE', { readonly ownerIds: readonly string[]; readonly facilityId: number }> {
  constructor(ownerIds: readonly string[], facilityId: number) {
    const message = 'An owner must be an open account that records follow-up at this facility; choose one of its staff.';
    super('OWNER_NOT_HERE', 422, message, { ownerIds, facilityId });
  }
}
