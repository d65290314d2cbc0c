export { MailNotDelivered } from './mail.errors.js';
export { MailModule } from './mail.module.js';
export { type Delivery, type Mail, Mailer } from './mailer.js';
