import { itemValue, type Items } from '#domain/naaccr';

/** How often each group of races is coded among the five race items. */
export class RaceCount {
  /** 01. */
  white = 0;
  /** 02 and 03. */
  blackOrIndian = 0;
  /** 04 to 32, Hawaiian included. */
  specific = 0;
  /** 07. */
  hawaiian = 0;
  /** 96. */
  asianNos = 0;
  /** 97. */
  pacificNos = 0;
  /** 98. */
  other = 0;
  /** 99. */
  unknown = 0;
  /** 88 and blank. */
  none = 0;
  firstBlackOrIndian: string | undefined = undefined;
  firstSpecific: string | undefined = undefined;

  /** Counts one code; a code that is none counts nowhere. */
  add(race: string): void {
    if (race === '' || race === '88') this.none++;
    else if (race === '01') this.white++;
    else if (race === '02' || race === '03') {
      this.blackOrIndian++;
      this.firstBlackOrIndian ??= race;
    } else if (race >= '04' && race <= '32') {
      this.specific++;
      this.firstSpecific ??= race;
      if (race === '07') this.hawaiian++;
    } else if (race === '96') this.asianNos++;
    else if (race === '97') this.pacificNos++;
    else if (race === '98') this.other++;
    else if (race === '99') this.unknown++;
  }
}

/** Counts the races of a patient (items 160 to 164). */
export function countRaces(items: Items): RaceCount {
  const count = new RaceCount();
  count.add(itemValue(items, 'race1').trim());
  count.add(itemValue(items, 'race2').trim());
  count.add(itemValue(items, 'race3').trim());
  count.add(itemValue(items, 'race4').trim());
  count.add(itemValue(items, 'race5').trim());
  return count;
}
