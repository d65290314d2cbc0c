import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../api/contract.js';
import { useSession } from '../session/SessionProvider.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { AccessLogPanel } from './AccessLogPanel.js';
import { AlgorithmsTab } from './AlgorithmsTab.js';
import { UserDictionariesPanel } from '../user-dictionaries/UserDictionariesPanel.js';
import { FacilitiesPanel } from './FacilitiesPanel.js';
import { JobsPanel } from './JobsPanel.js';
import { UsersPanel } from './UsersPanel.js';

const TABS: readonly { readonly id: string; readonly name: string; readonly needs: Permission; readonly panel: ComponentType }[] = [
  { id: 'users', name: 'Users', needs: 'user.manage', panel: UsersPanel },
  { id: 'facilities', name: 'Facilities', needs: 'facility.manage', panel: FacilitiesPanel },
  { id: 'algorithms', name: 'Staging algorithms', needs: 'staging.read', panel: AlgorithmsTab },
  { id: 'dictionaries', name: 'User dictionaries', needs: 'dictionary.read', panel: UserDictionariesPanel },
  { id: 'jobs', name: 'Jobs', needs: 'jobs.read', panel: JobsPanel },
  { id: 'access', name: 'Access log', needs: 'audit.read', panel: AccessLogPanel },
];

/** People, facilities, staging releases, jobs and the access log, as far as the abilities go. */
export function AdministrationPage() {
  usePageTitle('Administration');
  const { tab } = useParams({ from: '/administration/$tab' });
  const navigate = useNavigate();
  const { abilities } = useSession().session;
  const allowed = TABS.filter(({ needs }) => abilities.includes(needs));
  const open = allowed.find(({ id }) => id === tab) ?? allowed[0];
  if (!open) return null;
  const Open = open.panel;
  return (
    <PageFrame fill>
      <Tabs value={open.id} onChange={(id) => void navigate({ to: '/administration/$tab', params: { tab: id ?? open.id } })}>
        <Tabs.List>
          {allowed.map(({ id, name }) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Open />
    </PageFrame>
  );
}
