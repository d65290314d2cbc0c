import { Command, InvalidArgumentError } from 'commander';
import { parseCalendarDay, type CalendarDay } from '#domain/naaccr';
import { Clock, readSettings } from '#platform/config';
import { syntheticFile } from '../demo/synthetic-file.js';
import { writeOutput } from '../output-file.js';

interface SeedOptions {
  readonly patients: number;
  readonly seed: number;
  readonly out?: string;
  readonly today?: CalendarDay;
  readonly facility?: readonly string[];
}

/** `registry seed` */
export function seedCommand(): Command {
  return new Command('seed')
    .requiredOption('--patients <number>', 'how many, about 1.1 tumors each', wholeNumber)
    .requiredOption('--seed <number>', 'any whole number; others give other people', wholeNumber)
    .option('--out <file>', 'file to write, compressed when it ends in .gz (default: standard output)')
    .option('--today <date>', 'day up to which cases run, as CCYYMMDD (default: today)', calendarDay)
    .option('--facility <number...>', 'facility numbers of the cases (default: eight made-up ones)')
    .action(async ({ patients, seed, out, today = presentDay(), facility }: SeedOptions) => {
      const instant = `${today.slice(0, 4)}-${today.slice(4, 6)}-${today.slice(6)}T00:00:00Z`;
      const options = { patients, seed, today, ...(facility && { facilities: facility }) };
      await writeOutput(out, syntheticFile(options, instant));
      if (out !== undefined) console.error(`${patients} patients in ${out}.`);
    });
}

function presentDay(): CalendarDay {
  return calendarDay(new Clock(readSettings(process.env)).today());
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 1000.');
  return Number(text);
}

function calendarDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === undefined) throw new InvalidArgumentError('Expected a day of the calendar as CCYYMMDD, such as 20261122.');
  return day;
}
