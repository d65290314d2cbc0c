import { MailRemindersProcessor } from './mail-reminders.processor.js';
import { ReminderService } from './reminder.service.js';

/** What reminders by mail add to the modules of annual follow-up. */
export const remindersParts = { providers: [ReminderService], controllers: [], processors: [MailRemindersProcessor] };
