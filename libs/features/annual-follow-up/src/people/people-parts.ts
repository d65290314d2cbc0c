import { FollowUpListQueries } from './follow-up-list.queries.js';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { FollowUpService } from './follow-up.service.js';

/** What looking at people adds to the modules of annual follow-up. */
export const peopleParts = {
  providers: [FollowUpListQueries, FollowUpQueries, FollowUpService],
  controllers: [FollowUpController],
  processors: [],
};
