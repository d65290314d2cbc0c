import { IconListDetails, type Icon } from '@tabler/icons-react';
import type { Permission } from '../api/contract.js';

/** One entry of the navigation; shown when the person has any of the permissions. */
export interface PageEntry {
  readonly path: '/';
  readonly name: string;
  readonly icon: Icon;
  readonly needs: readonly Permission[];
  readonly keys: string;
}

/** Pages in the order of a registrar's day. */
export const PAGES: readonly PageEntry[] = [{ path: '/', name: 'Cases', icon: IconListDetails, needs: ['abstract.read'], keys: 'alt+1' }];

/** Pages that the abilities allow. */
export function allowedPages(abilities: readonly Permission[]): readonly PageEntry[] {
  return PAGES.filter((page) => page.needs.some((permission) => abilities.includes(permission)));
}
