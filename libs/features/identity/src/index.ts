export { Forbidden, NotSignedIn } from './access.errors.js';
export { abilities, type Actor, demand, may, systemActor } from './actor.js';
export { type Permission, PERMISSIONS, type Role, ROLE_PERMISSIONS, ROLES } from './permissions.js';
export { Allow, CurrentActor, Public, SignedIn } from './route-access.js';
