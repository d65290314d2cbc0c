import { Injectable } from '@nestjs/common';
import { Settings } from './settings.js';

/** The one source of the present for features; domain code takes the time as an argument. */
@Injectable()
export class Clock {
  constructor(private readonly settings: Settings) {}

  /** The present instant, or the one that REGISTRY_NOW fixes. */
  now(): Date {
    return this.settings.REGISTRY_NOW === undefined ? new Date() : new Date(this.settings.REGISTRY_NOW);
  }

  /** Today's calendar day in UTC as a NAACCR date, CCYYMMDD. */
  today(): string {
    return this.now().toISOString().slice(0, 10).replaceAll('-', '');
  }
}
