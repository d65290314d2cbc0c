import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../root-route.js';
import { readDeathsSearch } from './deaths/deaths-search.js';
import { readFollowUpSearch } from './home/follow-up-search.js';

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/follow-up',
  component: lazyRouteComponent(() => import('./FollowUpPage.js'), 'FollowUpPage'),
});
const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: readFollowUpSearch,
  component: lazyRouteComponent(() => import('./home/FollowUpHome.js'), 'FollowUpHome'),
});
const replies = createRoute({
  getParentRoute: () => frame,
  path: '/replies',
  component: lazyRouteComponent(() => import('./replies/RepliesPage.js'), 'RepliesPage'),
});
const lettersPage = lazyRouteComponent(() => import('./letters/LettersPage.js'), 'LettersPage');
const letters = createRoute({ getParentRoute: () => frame, path: '/letters', component: lettersPage });
const letterBatch = createRoute({ getParentRoute: () => frame, path: '/letters/$batchId', component: lettersPage });
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  beforeLoad: () => {
    redirect({ to: '/follow-up/settings/$section', params: { section: 'letters' }, throw: true });
  },
});
const settingsSection = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.js'), 'SettingsPage'),
});
const deaths = createRoute({
  getParentRoute: () => frame,
  path: '/deaths',
  validateSearch: readDeathsSearch,
  component: lazyRouteComponent(() => import('./deaths/DeathsPage.js'), 'DeathsPage'),
});

const ratesFrame = createRoute({
  getParentRoute: () => frame,
  path: '/rates',
  component: lazyRouteComponent(() => import('./rates/RatesFrame.js'), 'RatesFrame'),
});
const rates = createRoute({
  getParentRoute: () => ratesFrame,
  path: '/',
  component: lazyRouteComponent(() => import('./rates/RatesPage.js'), 'RatesPage'),
});
const timeliness = createRoute({
  getParentRoute: () => ratesFrame,
  path: '/timeliness',
  component: lazyRouteComponent(() => import('./rates/TimelinessPage.js'), 'TimelinessPage'),
});
const certification = createRoute({
  getParentRoute: () => ratesFrame,
  path: '/certification',
  component: lazyRouteComponent(() => import('./rates/CertificationPage.js'), 'CertificationPage'),
});

/** Parts of the rates that once were tabs of their own; whoever kept the address still gets there. */
const moved = (['timeliness', 'certification'] as const).flatMap((part) => {
  const beforeLoad = (): void => {
    redirect({ to: `/follow-up/rates/${part}`, replace: true, throw: true });
  };
  return [
    createRoute({ getParentRoute: () => rootRoute, path: `/${part}`, beforeLoad }),
    createRoute({ getParentRoute: () => rootRoute, path: `/follow-up/${part}`, beforeLoad }),
  ];
});

const tabs = frame.addChildren([
  home,
  replies,
  letters,
  letterBatch,
  deaths,
  settings,
  settingsSection,
  ratesFrame.addChildren([rates, timeliness, certification]),
]);

/** Addresses of annual follow-up: one frame with tabs, a page for each tab; a tab with several pages has a frame of its own. */
export const followUpRoutes = [tabs, ...moved];
