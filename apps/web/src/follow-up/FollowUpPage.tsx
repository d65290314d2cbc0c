import { Tabs } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useSession } from '../session/SessionProvider.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { allowedTabs, openTab } from './follow-up-tabs.js';

/** Annual follow-up: tabs as far as the abilities go, and the page of the open one. */
export function FollowUpPage() {
  const { abilities } = useSession().session;
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tabs = allowedTabs(abilities);
  const open = openTab(tabs, pathname);
  usePageTitle(open === undefined ? 'Follow-up' : `${open.name} · Follow-up`, 'Follow-up');
  useActions(
    tabs.map(({ path, name, keys }) => ({
      id: `follow-up ${name}`,
      name: `Go to ${name}`,
      group: 'Follow-up',
      keys,
      run: () => void navigate({ to: path }),
    })),
  );
  const go = (name: string | null): void => {
    const tab = tabs.find((one) => one.name === name);
    if (tab) void navigate({ to: tab.path });
  };
  return (
    <PageFrame fill>
      {tabs.length > 1 && (
        <Tabs value={open?.name ?? null} onChange={go}>
          <Tabs.List aria-label="Parts of follow-up">
            {tabs.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      <Outlet />
    </PageFrame>
  );
}
