import { RegistryError } from '#platform/http';
import type { Permission } from './permissions.js';

/** Nobody is signed in, or the session has ended. */
export class NotSignedIn extends RegistryError<'NOT_SIGNED_IN', Record<string, never>> {
  constructor() {
    super('NOT_SIGNED_IN', 401, 'You are not signed in, or your session has ended. Sign in again.', {});
  }
}

/** The signed-in person has no role that allows this, or not for this facility. */
export class Forbidden extends RegistryError<'FORBIDDEN', { readonly permission: Permission; readonly facilityId?: number }> {
  constructor(permission: Permission, facilityId?: number) {
    const where = facilityId === undefined ? '' : ` for facility ${facilityId}`;
    super('FORBIDDEN', 403, `Your roles do not include ${permission}${where}. A manager of users can give you a role that does.`, {
      permission,
      ...(facilityId === undefined ? {} : { facilityId }),
    });
  }
}

/** A request that changes something did not come from the registry's own page. */
export class CrossSiteRequest extends RegistryError<'CROSS_SITE_REQUEST', Record<string, never>> {
  constructor() {
    const message = 'A request that changes something must come from this address and carry the header x-requested-with: registry.';
    super('CROSS_SITE_REQUEST', 403, message, {});
  }
}

/** The password was given by somebody else and must be changed before anything else. */
export class PasswordMustChange extends RegistryError<'PASSWORD_MUST_CHANGE', Record<string, never>> {
  constructor() {
    super('PASSWORD_MUST_CHANGE', 403, 'Choose a password of your own first: the one you signed in with was made by somebody else.', {});
  }
}

/** A route says not who may use it; the process refuses to start rather than to guess. */
export class UnguardedRoutes extends Error {
  constructor(routes: readonly string[]) {
    super(`These routes need @Allow(permission), @SignedIn() or @Public():\n${routes.map((route) => `  - ${route}`).join('\n')}`);
    this.name = 'UnguardedRoutes';
  }
}
