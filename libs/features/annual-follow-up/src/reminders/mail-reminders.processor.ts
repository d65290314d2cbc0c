import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { type MailReminders, mailReminders } from './mail-reminders.job.js';
import { ReminderService } from './reminder.service.js';

@Injectable()
@Processes(mailReminders)
export class MailRemindersProcessor implements Processor<MailReminders> {
  constructor(private readonly reminders: ReminderService) {}

  process(_: MailReminders, { signal }: JobContext): Promise<void> {
    return this.reminders.run(signal);
  }
}
