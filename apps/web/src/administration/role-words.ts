import type { GrantableRole, User } from '../api/contract.js';

/** What people do here, in words; in the order in which a form offers them. */
export const ROLE_WORDS: Readonly<Record<GrantableRole, string>> = {
  abstractor: 'Abstractor',
  'follow-up-clerk': 'Follow-up clerk',
  'qa-reviewer': 'QA reviewer',
  manager: 'Manager',
  researcher: 'Researcher',
  'data-steward': 'Data steward',
  'privacy-officer': 'Privacy officer',
  administrator: 'Administrator',
};

/** The role of the registry's own jobs is nobody's, so it cannot be granted. */
export const isGrantable = (role: string): role is GrantableRole => Object.hasOwn(ROLE_WORDS, role);

/** All roles of a person. */
export const rolesInWords = ({ roles }: Pick<User, 'roles'>): string =>
  roles.map((role) => (isGrantable(role) ? ROLE_WORDS[role] : 'The registry itself')).join(', ');
