import { FollowedPersonService } from './followed-person.service.js';
import { LadderController } from './ladder.controller.js';
import { LadderService } from './ladder.service.js';

/** What ladders, owners and stops add to the modules of annual follow-up. */
export const ladderParts = { providers: [FollowedPersonService, LadderService], controllers: [LadderController], processors: [] };
