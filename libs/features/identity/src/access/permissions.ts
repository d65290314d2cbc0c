/** The roles of a registry, as `user_role` stores them. `service` is the registry's own work and is never given to a person. */
export const ROLES = [
  'abstractor',
  'follow-up-clerk',
  'qa-reviewer',
  'manager',
  'researcher',
  'data-steward',
  'privacy-officer',
  'administrator',
  'service',
] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Everything that can be allowed. What is not listed for a role is denied to it. */
export const PERMISSIONS = [
  'abstract.read',
  'abstract.edit',
  'abstract.complete',
  'abstract.reopen',
  'abstract.assign',
  'import.run',
  'import.read',
  'follow-up.read',
  'follow-up.record',
  'follow-up.sweep',
  'follow-up.manage',
  'follow-up.letters',
  'follow-up.deaths',
  'submission.create',
  'submission.read',
  'submission.download',
  'research.table',
  'staging.read',
  'staging.install',
  'dictionary.read',
  'dictionary.install',
  'facility.read',
  'facility.manage',
  'user.manage',
  'audit.read',
  'jobs.read',
  'jobs.retry',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

const ABSTRACTING: readonly Permission[] = [
  'abstract.read',
  'abstract.edit',
  'abstract.complete',
  'import.run',
  'import.read',
  'follow-up.read',
  'staging.read',
  'dictionary.read',
  'facility.read',
];

/**
 * The one table of who may do what. Administrators keep the machine and see no patient; privacy officers see who looked at
 * whom and no patient either; researchers get counts only.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  abstractor: ABSTRACTING,
  'follow-up-clerk': [
    'abstract.read',
    'follow-up.read',
    'follow-up.record',
    'follow-up.letters',
    'staging.read',
    'dictionary.read',
    'facility.read',
  ],
  'qa-reviewer': [...ABSTRACTING, 'abstract.reopen', 'abstract.assign', 'submission.read', 'follow-up.deaths'],
  manager: PERMISSIONS.filter((permission) => permission !== 'user.manage' && permission !== 'audit.read'),
  researcher: ['research.table'],
  'data-steward': [
    'research.table',
    'submission.create',
    'submission.read',
    'submission.download',
    'staging.read',
    'dictionary.read',
    'facility.read',
  ],
  'privacy-officer': ['audit.read'],
  administrator: [
    'facility.read',
    'facility.manage',
    'user.manage',
    'staging.read',
    'staging.install',
    'dictionary.read',
    'dictionary.install',
    'jobs.read',
    'jobs.retry',
  ],
  service: PERMISSIONS,
};
