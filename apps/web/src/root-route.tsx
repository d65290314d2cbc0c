import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './shell/NotFoundPage.js';
import { Shell } from './shell/Shell.js';

/** The frame that every address stands in. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
