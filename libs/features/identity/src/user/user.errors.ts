import { RegistryError } from '#platform/http';

/** Another account already has this name. */
export class UserNameTaken extends RegistryError<'USER_NAME_TAKEN', { readonly name: string }> {
  constructor(name: string) {
    super('USER_NAME_TAKEN', 409, `The name ${name} belongs to another account; choose one that nobody has.`, { name });
  }
}

/** Nobody changes their own roles, facilities or account: a second person must stand behind that. */
export class OwnAccount extends RegistryError<'OWN_ACCOUNT', Record<string, never>> {
  constructor() {
    super('OWN_ACCOUNT', 422, 'You cannot change your own roles, facilities or account; ask another administrator.', {});
  }
}
