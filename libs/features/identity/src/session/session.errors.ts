import { RegistryError } from '#platform/http';

/** Name and password do not belong together. Said alike for unknown names, wrong passwords, locked and disabled accounts. */
export class WrongCredentials extends RegistryError<'WRONG_CREDENTIALS', Record<string, never>> {
  constructor() {
    const message =
      'Name or password is wrong, or the account is closed. After several wrong passwords an account pauses for some minutes.';
    super('WRONG_CREDENTIALS', 401, message, {});
  }
}

/** Too many sign-ins were tried from one address. */
export class TooManyAttempts extends RegistryError<'TOO_MANY_ATTEMPTS', { readonly waitSeconds: number }> {
  constructor(waitSeconds: number) {
    super('TOO_MANY_ATTEMPTS', 429, `Too many sign-ins were tried from this address; wait ${waitSeconds} seconds.`, { waitSeconds });
  }
}

/** The present password, asked for before it is changed, is wrong. */
export class WrongPassword extends RegistryError<'WRONG_PASSWORD', Record<string, never>> {
  constructor() {
    super('WRONG_PASSWORD', 422, 'The present password is wrong; the password was not changed.', {});
  }
}

/** The new password breaks a rule; every broken rule is named. */
export class WeakPassword extends RegistryError<'WEAK_PASSWORD', { readonly problems: readonly string[] }> {
  constructor(problems: readonly string[]) {
    super('WEAK_PASSWORD', 422, problems.join(' '), { problems });
  }
}
