import { IconChartBar, IconFileImport, IconListDetails, IconPhoneCall, IconSend, IconSettings, type Icon } from '@tabler/icons-react';
import type { Permission } from '../api/contract.js';

/** One entry of the navigation; shown when the person has any of the permissions. */
export interface PageEntry {
  readonly path: '/' | '/imports' | '/follow-up' | '/submissions' | '/research' | '/administration';
  readonly name: string;
  readonly icon: Icon;
  readonly needs: readonly Permission[];
  readonly keys: string;
}

/** Pages in the order of a registrar's day. */
export const PAGES: readonly PageEntry[] = [
  { path: '/', name: 'Cases', icon: IconListDetails, needs: ['abstract.read'], keys: 'alt+1' },
  { path: '/imports', name: 'Imports', icon: IconFileImport, needs: ['import.read'], keys: 'alt+2' },
  { path: '/follow-up', name: 'Follow-up', icon: IconPhoneCall, needs: ['follow-up.read'], keys: 'alt+3' },
  { path: '/submissions', name: 'Submit', icon: IconSend, needs: ['submission.read'], keys: 'alt+4' },
  { path: '/research', name: 'Research', icon: IconChartBar, needs: ['research.table'], keys: 'alt+5' },
  {
    path: '/administration',
    name: 'Admin',
    icon: IconSettings,
    needs: ['user.manage', 'facility.manage', 'staging.install', 'jobs.read', 'audit.read'],
    keys: 'alt+6',
  },
];

/** Pages that the abilities allow. */
export function allowedPages(abilities: readonly Permission[]): readonly PageEntry[] {
  return PAGES.filter((page) => page.needs.some((permission) => abilities.includes(permission)));
}
