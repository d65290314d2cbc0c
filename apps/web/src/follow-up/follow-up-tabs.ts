import type { Permission } from '../api/contract.js';

/** One tab of annual follow-up; shown when the person has any of the permissions. */
export interface FollowUpTab {
  readonly path:
    '/follow-up' | '/follow-up/replies' | '/follow-up/letters' | '/follow-up/deaths' | '/follow-up/rates' | '/follow-up/settings';
  readonly name: string;
  readonly needs: readonly Permission[];
  readonly keys: string;
}

/** Tabs in the order of the work: who to contact, what comes back, what goes out, who died, how the registry stands. */
export const FOLLOW_UP_TABS: readonly FollowUpTab[] = [
  { path: '/follow-up', name: 'Overview', needs: ['follow-up.read'], keys: 'alt+o' },
  { path: '/follow-up/replies', name: 'Replies', needs: ['follow-up.record'], keys: 'alt+y' },
  { path: '/follow-up/letters', name: 'Letters', needs: ['follow-up.letters'], keys: 'alt+l' },
  { path: '/follow-up/deaths', name: 'Deaths', needs: ['follow-up.deaths'], keys: 'alt+k' },
  { path: '/follow-up/rates', name: 'Rates', needs: ['follow-up.read'], keys: 'alt+r' },
  { path: '/follow-up/settings', name: 'Settings', needs: ['follow-up.read'], keys: 'alt+s' },
];

/** Tabs that the abilities allow. */
export function allowedTabs(abilities: readonly Permission[]): readonly FollowUpTab[] {
  return FOLLOW_UP_TABS.filter(({ needs }) => needs.some((permission) => abilities.includes(permission)));
}

/** The tab whose page is open; the longest address that the open one begins with. */
export function openTab(tabs: readonly FollowUpTab[], pathname: string): FollowUpTab | undefined {
  const fitting = tabs.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0];
}
