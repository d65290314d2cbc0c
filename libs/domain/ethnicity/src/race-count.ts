import { itemValue, type Items } from '#domain/naaccr';

/** How often each group of races is coded among the five race items. */
export interface RaceCount {
  /** 01. */
  readonly white: number;
  /** 02 and 03. */
  readonly blackOrIndian: number;
  /** 04 to 32, Hawaiian included. */
  readonly specific: number;
  /** 07. */
  readonly hawaiian: number;
  /** 96. */
  readonly asianNos: number;
  /** 97. */
  readonly pacificNos: number;
  /** 98. */
  readonly other: number;
  /** 99. */
  readonly unknown: number;
  /** 88 and blank. */
  readonly none: number;
  readonly firstBlackOrIndian: string | undefined;
  readonly firstSpecific: string | undefined;
}

/** Counts the races of a patient (items 160 to 164); a code that is none counts nowhere. */
export function countRaces(items: Items): RaceCount {
  const races = (['race1', 'race2', 'race3', 'race4', 'race5'] as const).map((id) => itemValue(items, id));
  const specific = races.filter((race) => race >= '04' && race <= '32');
  const blackOrIndian = races.filter((race) => race === '02' || race === '03');
  const count = (code: string): number => races.filter((race) => race === code).length;
  return {
    white: count('01'),
    blackOrIndian: blackOrIndian.length,
    specific: specific.length,
    hawaiian: count('07'),
    asianNos: count('96'),
    pacificNos: count('97'),
    other: count('98'),
    unknown: count('99'),
    none: races.filter((race) => race === '88' || race.trim() === '').length,
    firstBlackOrIndian: blackOrIndian[0],
    firstSpecific: specific[0],
  };
}
