import { TimelinessController } from './timeliness.controller.js';
import { TimelinessQueries } from './timeliness.queries.js';
import { TimelinessService } from './timeliness.service.js';

/** What timeliness adds to the modules of annual follow-up. */
export const timelinessParts = { providers: [TimelinessQueries, TimelinessService], controllers: [TimelinessController], processors: [] };
