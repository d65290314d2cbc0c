import { Module } from '@nestjs/common';
import { LetterPrinter } from './letter-printer.js';

/** Letters and labels as PDF files. */
@Module({ providers: [LetterPrinter], exports: [LetterPrinter] })
export class PrintModule {}
