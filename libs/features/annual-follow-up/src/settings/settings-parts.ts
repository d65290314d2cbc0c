import { FollowUpSettingsController } from './settings.controller.js';
import { FollowUpSettingsService } from './settings.service.js';

/** What the dated settings add to the modules of annual follow-up. */
export const settingsParts = { providers: [FollowUpSettingsService], controllers: [FollowUpSettingsController], processors: [] };
