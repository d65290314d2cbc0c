import { defineJob } from '#platform/queue';

/** Nothing to say: the reminders of today. */
export class MailReminders {}

/** Sends each owner of open steps one mail a day. */
export const mailReminders = defineJob({
  name: 'mail-reminders',
  queue: 'mail',
  payload: MailReminders,
  once: () => 'mail-reminders-today',
});
