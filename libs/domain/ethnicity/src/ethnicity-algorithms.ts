/** Name, version and items of the algorithms of this package. */
export const ETHNICITY_ALGORITHMS = [
  { name: 'NAACCR Hispanic Identification Algorithm', version: '20240801', items: ['nhiaDerivedHispOrigin'] },
  { name: 'NAACCR Asian and Pacific Islander Identification Algorithm', version: '20250801', items: ['raceNapiia'] },
  { name: 'SEER Race 1 Recode', version: '1 (August 2024)', items: ['race1Recode'] },
] as const;
