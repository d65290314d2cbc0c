import { Injectable } from '@nestjs/common';
import { Settings } from './settings.js';

/** The one source of time for features; domain code takes the time as an argument. */
@Injectable()
export class Clock {
  constructor(private readonly settings: Settings) {}

  /** The registry's present instant: the machine's, or the one that REGISTRY_NOW fixes. */
  now(): Date {
    return this.settings.REGISTRY_NOW === undefined ? new Date() : new Date(this.settings.REGISTRY_NOW);
  }

  /**
   * The machine's own time, which REGISTRY_NOW never stops. For what must pass or be true whatever day the registry plays:
   * ends of sessions, pauses after wrong passwords, and the access log.
   */
  machineTime(): Date {
    return new Date();
  }

  /** Today's calendar day in UTC as a NAACCR date, CCYYMMDD. */
  today(): string {
    return this.now().toISOString().slice(0, 10).replaceAll('-', '');
  }
}
