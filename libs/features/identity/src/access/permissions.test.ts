import { abilities, type Actor, demand, may, systemActor } from './actor.js';
import { type Permission, PERMISSIONS, type Role, ROLE_PERMISSIONS, ROLES } from './permissions.js';

const actor = (roles: readonly Role[], facilities: Actor['facilities'] = 'every'): Actor => ({
  userId: 'u',
  userName: 'somebody',
  roles,
  facilities,
});
const ABOUT_PATIENTS = PERMISSIONS.filter((permission) => /^(abstract|import|follow-up|submission)\./.test(permission));

describe('permissions', () => {
  it.each(['administrator', 'privacy-officer', 'researcher'] as const)('of a %s reach no patient', (role) => {
    expect(ROLE_PERMISSIONS[role].filter((permission) => ABOUT_PATIENTS.includes(permission))).toEqual([]);
  });

  it('to read the access log and to manage users are nobody’s beside patients', () => {
    const holders = (permission: Permission): Role[] => ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
    expect(holders('audit.read')).toEqual(['privacy-officer', 'service']);
    expect(holders('user.manage')).toEqual(['administrator', 'service']);
  });

  it('to handle letters come with those to record what is answered', () => {
    const handling = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('follow-up.letters'));
    expect(handling).toContain('follow-up-clerk');
    expect(handling.filter((role) => !ROLE_PERMISSIONS[role].includes('follow-up.record'))).toEqual([]);
  });

  it('of several roles add up, and somebody without a role may do nothing', () => {
    expect(abilities(actor(['researcher', 'privacy-officer']))).toEqual(['research.table', 'audit.read']);
    expect(abilities(actor([]))).toEqual([]);
  });

  it('end at the facilities of the actor', () => {
    const here = actor(['abstractor'], [7]);
    expect(may(here, 'abstract.edit', 7)).toBe(true);
    expect(may(here, 'abstract.edit', 8)).toBe(false);
    expect(may(here, 'user.manage', 7)).toBe(false);
    expect(may(actor(['abstractor'], []), 'abstract.edit', 7)).toBe(false);
    expect(() => demand(here, 'abstract.edit', 8)).toThrow('abstract.edit for facility 8');
  });

  it('of the registry’s own work are all, everywhere, under a name of its own', () => {
    const sweep = systemActor('follow-up-sweep');
    expect(sweep.userName).toBe('system:follow-up-sweep');
    expect(abilities(sweep)).toEqual([...PERMISSIONS]);
    expect(may(sweep, 'abstract.edit', 4711)).toBe(true);
  });
});
