import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.js';
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

/** Addresses of annual follow-up: one frame with tabs, a page for each tab. */
export const followUpRoutes = frame.addChildren([home]);
