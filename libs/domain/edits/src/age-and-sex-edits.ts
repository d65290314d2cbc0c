import type { ItemId } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import { coded } from './coded.js';
import type { Edit } from './edit.js';

const AGE_AND_TYPE: readonly ItemId[] = ['ageAtDiagnosis', 'primarySite', 'histologicTypeIcdO3'];

/** Types of adults and types of childhood, each rare at the other age (CanReg5 quality checks). */
const RARE_UNDER_15 = new Set([9823, 9732, 9724]);
const RARE_AT_15 = new Set([8910, 8960, 8970, 8981, 8991, 9072, 9470, 9490, 9500, 9687]);
/** Types of the female and of the male genital organs. */
const FEMALE_TYPES = new Set([8384, 8930, 8931, 8950, 8951, 9104, 9105]);
const MALE_TYPES = new Set([8080, 9061, 9062, 9063]);

const isKnownAge = (age: number): boolean => age >= 0 && age <= 120;

/** Cervix, prostate, gullet, rectum, anus, gallbladder, pleura, breast or uterus long before the age they begin at. */
function isRareSiteForAge(site: number, age: number): boolean {
  if (age < 5 && (site === 619 || (site >= 530 && site <= 539))) return true;
  if (age >= 20) return false;
  return (
    (site >= 150 && site <= 159) ||
    site === 209 ||
    (site >= 210 && site <= 218) ||
    site === 239 ||
    site === 384 ||
    (site >= 500 && site <= 509) ||
    (site >= 540 && site <= 559)
  );
}

/** Rare combinations of age, site and type. */
function isRareTriple({ age, site, histology }: CaseFacts): boolean {
  if (site === 619 && histology === 8140 && age < 40) return true;
  const isLungOrColon = (site >= 340 && site <= 349) || (site >= 180 && site <= 189);
  if (isLungOrColon && histology < 9590 && histology > 0 && age < 20) return histology < 8240 || histology > 8249;
  if (histology >= 9510 && histology <= 9514 && age > 5) return true;
  return site === 589 && histology === 9100 && (age < 15 || age > 45);
}

function rareEdit(edit: Pick<Edit, 'id' | 'name' | 'check'>): Edit {
  return {
    ...edit,
    level: 'tumor',
    severity: 'warning',
    items: AGE_AND_TYPE,
    overRide: 'overRideAgeSiteMorph',
    overRideCodes: ['1', '2', '3'],
  };
}

/** Site and type against sex and age. */
export const ageAndSexEdits: readonly Edit[] = [
  {
    id: 'E057',
    name: 'Sex vs site',
    level: 'tumor',
    severity: 'error',
    items: ['sexAssignedAtBirth', 'primarySite'],
    check: (items, { site }) => {
      const isWrong =
        (items.sexAssignedAtBirth === '1' && site >= 510 && site <= 589) ||
        (items.sexAssignedAtBirth === '2' && site >= 600 && site <= 639);
      return isWrong
        ? { message: `${coded(items, 'primarySite')}, an organ of the other sex; ${coded(items, 'sexAssignedAtBirth')}.` }
        : undefined;
    },
  },
  {
    id: 'E058',
    name: 'Sex vs morphology',
    level: 'tumor',
    severity: 'warning',
    items: ['sexAssignedAtBirth', 'histologicTypeIcdO3'],
    check: (items, { histology }) => {
      const isWrong =
        (items.sexAssignedAtBirth === '1' && FEMALE_TYPES.has(histology)) ||
        (items.sexAssignedAtBirth === '2' && MALE_TYPES.has(histology));
      return isWrong
        ? { message: `${coded(items, 'histologicTypeIcdO3')}, a type of the other sex; ${coded(items, 'sexAssignedAtBirth')}; review.` }
        : undefined;
    },
  },
  rareEdit({
    id: 'E070',
    name: 'Age vs morphology',
    check: (items, { age, histology }) =>
      (isKnownAge(age) && age < 15 && RARE_UNDER_15.has(histology)) || (isKnownAge(age) && age >= 15 && RARE_AT_15.has(histology))
        ? { message: `${coded(items, 'histologicTypeIcdO3')} is rare at the age of ${age}; review.` }
        : undefined,
  }),
  rareEdit({
    id: 'E071',
    name: 'Age vs site',
    check: (items, { age, site, histology }) =>
      isKnownAge(age) && histology < 9590 && isRareSiteForAge(site, age)
        ? { message: `${coded(items, 'primarySite')} is rare at the age of ${age}; review.` }
        : undefined,
  }),
  rareEdit({
    id: 'E072',
    name: 'Age/site/morphology triple',
    check: (items, facts) =>
      isKnownAge(facts.age) && isRareTriple(facts)
        ? {
            message: `${coded(items, 'primarySite')} with ${coded(items, 'histologicTypeIcdO3')} is rare at the age of ${facts.age}; review.`,
          }
        : undefined,
  }),
];
