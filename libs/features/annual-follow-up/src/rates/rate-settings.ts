import {
  AGED_100_RULES,
  PUBLISHED_RATE_RULES,
  RATE_RULE_SETS,
  type RateRuleSet,
  SEER_FOLLOW_UP_GOALS,
  SEER_FOLLOW_UP_GROUPS,
  type SeerFollowUpGroup,
} from '#domain/follow-up';
import type { FollowUpSetting } from '../settings/follow-up-setting.js';

const STANDARD = 'CoC Standard 6.5 (2020), formerly 5.3 and 5.4; SEER Training, follow-up calculations';
const WINDOWS = 'Rates: windows and targets';

/** Windows and targets of the rates. */
export const RATE_WINDOWS = {
  lastYears: {
    key: 'follow-up.rate-last-years',
    fallback: 5,
    unit: 'years',
    group: WINDOWS,
    label: 'Years of the shorter rate',
    source: STANDARD,
  },
  longestYears: {
    key: 'follow-up.rate-longest-years',
    fallback: 0,
    unit: 'years',
    group: WINDOWS,
    label: 'Most years of the longer rate (0: since the reference date)',
    source: STANDARD,
  },
  targetSinceReference: {
    key: 'follow-up.target-since-reference',
    fallback: 80,
    unit: 'percent',
    group: WINDOWS,
    label: 'Target of the longer rate',
    source: STANDARD,
  },
  targetLastYears: {
    key: 'follow-up.target-last-years',
    fallback: 90,
    unit: 'percent',
    group: WINDOWS,
    label: 'Target of the shorter rate',
    source: STANDARD,
  },
} as const satisfies Readonly<Record<string, FollowUpSetting>>;

const OWN = 'Choice of the registry; no standard names it';
const CLIFF = 'Rates: shared dates of last contact';

/** From when on a shared date of last contact is worth a warning. */
export const CLIFF_SETTINGS = {
  cliffCases: {
    key: 'follow-up.cliff-cases',
    fallback: 100,
    unit: 'cases',
    group: CLIFF,
    label: 'Warn from so many current cases',
    source: OWN,
  },
  cliffPercent: {
    key: 'follow-up.cliff-percent',
    fallback: 5,
    unit: 'percent',
    group: CLIFF,
    label: 'and from this share of the living',
    source: OWN,
  },
} as const satisfies Readonly<Record<string, FollowUpSetting>>;

const LISTS: Readonly<Record<RateRuleSet, { readonly group: string; readonly source: string }>> = {
  newer: { group: 'Cases to follow: newer list', source: 'SEER Training, follow-up requirements' },
  older: { group: 'Cases to follow: older list', source: 'SEER Training, follow-up calculations' },
};
const REQUIRED = 'Benign brain tumor law (Public Law 107-260), diagnoses of 2004 and later; neither list names them';

/** The switches of one list. */
export interface RuleSettings {
  readonly class00OutFrom: FollowUpSetting;
  readonly agreementOut: FollowUpSetting;
  readonly benignOut: FollowUpSetting;
  readonly cnsBenignFrom: FollowUpSetting;
  readonly inSituCervixOut: FollowUpSetting;
  readonly localSkinOut: FollowUpSetting;
  readonly aged100: FollowUpSetting;
}

function ruleSettings(ruleSet: RateRuleSet): RuleSettings {
  const rules = PUBLISHED_RATE_RULES[ruleSet];
  const of = (name: string, setting: Pick<FollowUpSetting, 'label' | 'unit' | 'fallback'> & Partial<FollowUpSetting>): FollowUpSetting => ({
    key: `follow-up.${ruleSet}.${name}`,
    ...LISTS[ruleSet],
    ...setting,
  });
  const toggle = (name: string, label: string, isOn: boolean): FollowUpSetting =>
    of(name, { label, unit: 'switch', fallback: isOn ? 1 : 0 });
  const class00 = 'Class of case 00 is left out when diagnosed from this day on';
  const cns = 'Benign and borderline tumors of brain and CNS stay in when diagnosed from this day on';
  return {
    class00OutFrom: of('class-00-out-from', { label: class00, unit: 'day', fallback: Number(rules.class00OutFrom ?? 0) }),
    agreementOut: toggle('agreement-out', 'Reportable by agreement is left out', rules.agreementOut),
    benignOut: toggle('benign-out', 'Benign and borderline tumors are left out', rules.benignOut),
    cnsBenignFrom: of('cns-benign-from', { label: cns, unit: 'day', fallback: Number(rules.cnsBenignFrom ?? 0), source: REQUIRED }),
    inSituCervixOut: toggle('in-situ-cervix-out', 'In situ of the cervix is left out', rules.inSituCervixOut),
    localSkinOut: toggle(
      'local-skin-out',
      'In situ and localized basal and squamous carcinoma of the skin is left out',
      rules.localSkinOut,
    ),
    aged100: of('aged-100', {
      label: 'People of 100 and more',
      unit: 'choice',
      fallback: AGED_100_RULES.indexOf(rules.aged100),
      choices: AGED_100_RULES,
    }),
  };
}

/** The switches of both lists. */
export const RULE_SETTINGS: Readonly<Record<RateRuleSet, RuleSettings>> = { newer: ruleSettings('newer'), older: ruleSettings('older') };

const GROUP_WORDS: Readonly<Record<SeerFollowUpGroup, string>> = {
  'invasive-under-20': 'Invasive, under 20 at diagnosis',
  'invasive-20-64': 'Invasive, 20 to 64',
  'invasive-65-and-over': 'Invasive, 65 and over',
  'in-situ': 'In situ, all ages',
};

/** Name of a group of the SEER goals. */
export const seerGroupLabel = (group: SeerFollowUpGroup): string => GROUP_WORDS[group];

const seerSetting = (group: SeerFollowUpGroup, bound: 'minimum' | 'goal'): FollowUpSetting => ({
  key: `follow-up.seer.${group}.${bound}`,
  fallback: SEER_FOLLOW_UP_GOALS[group][bound],
  unit: 'percent',
  group: 'SEER goals',
  label: `${GROUP_WORDS[group]}: ${bound}`,
  source: 'SEER Training, requirements of governing agencies; an older page asks for 95 percent overall',
});

/** Minimum and goal of SEER, by group. */
export const SEER_SETTINGS: Readonly<Record<SeerFollowUpGroup, Readonly<Record<'minimum' | 'goal', FollowUpSetting>>>> = {
  'invasive-under-20': { minimum: seerSetting('invasive-under-20', 'minimum'), goal: seerSetting('invasive-under-20', 'goal') },
  'invasive-20-64': { minimum: seerSetting('invasive-20-64', 'minimum'), goal: seerSetting('invasive-20-64', 'goal') },
  'invasive-65-and-over': { minimum: seerSetting('invasive-65-and-over', 'minimum'), goal: seerSetting('invasive-65-and-over', 'goal') },
  'in-situ': { minimum: seerSetting('in-situ', 'minimum'), goal: seerSetting('in-situ', 'goal') },
};

/** Every setting of the rates, in the order in which they are shown. */
export const RATE_SETTINGS: readonly FollowUpSetting[] = [
  ...Object.values(RATE_WINDOWS),
  ...Object.values(CLIFF_SETTINGS),
  ...RATE_RULE_SETS.flatMap((ruleSet): FollowUpSetting[] => Object.values<FollowUpSetting>({ ...RULE_SETTINGS[ruleSet] })),
  ...SEER_FOLLOW_UP_GROUPS.flatMap((group) => Object.values(SEER_SETTINGS[group])),
];
