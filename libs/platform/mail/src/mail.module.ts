import { Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

/** Mail through SMTP. */
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
