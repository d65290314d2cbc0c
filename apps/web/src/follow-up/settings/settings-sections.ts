import type { ComponentType } from 'react';
import type { Permission } from '../../api/contract.js';
import { LadderPanel } from '../ladder/LadderPanel.js';
import { PhysiciansPanel } from '../letters/PhysiciansPanel.js';
import { PolicyPanel } from '../letters/PolicyPanel.js';
import { TemplatesPanel } from '../letters/TemplatesPanel.js';

/** One part of the settings of follow-up; shown when the person has any of the permissions. */
export interface SettingsSection {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly Permission[];
  readonly panel: ComponentType<{ readonly facilityId: number }>;
}

/** Parts in the order in which a new facility sets them. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: 'letters', name: 'Letter policy', needs: ['follow-up.letters'], panel: PolicyPanel },
  { id: 'templates', name: 'Letter templates', needs: ['follow-up.letters'], panel: TemplatesPanel },
  { id: 'physicians', name: 'Physicians', needs: ['follow-up.letters'], panel: PhysiciansPanel },
  { id: 'ladder', name: 'Follow-up ladder', needs: ['follow-up.manage'], panel: LadderPanel },
];
