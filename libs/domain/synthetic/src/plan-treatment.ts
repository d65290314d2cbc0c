import type { PatientPlan, TumorPlan } from './plan.js';
import type { Random } from './random.js';

/** Days of the treatments that were given; 0 when not given. */
export interface Treatment {
  readonly surgery: number;
  readonly radiation: number;
  readonly chemo: number;
  readonly hormone: number;
  readonly immuno: number;
  /** Systemic treatment came before surgery. */
  readonly isNeoadjuvant: boolean;
}

/** The old and the frail are treated less. */
function vigor(age: number): number {
  if (age < 75) return 1;
  return age < 85 ? 0.8 : 0.5;
}

/** Decides what was given and when; nothing after the last contact, which may cut a first course short. */
export function planTreatment(random: Random, tumor: TumorPlan, { lastContact, birth }: PatientPlan): Treatment {
  const { cancer, stage, dxDay } = tumor;
  const strength = vigor((dxDay - birth) / 365.25);
  const until = (day: number): number => (day <= lastContact ? day : 0);
  const given = (probability: number): boolean => random.chance(probability * strength);
  const wantsChemo = given(cancer.chemo[stage]);
  const wantsSurgery = cancer.surgeryCodes !== undefined && given(cancer.operated[stage]);
  const isNeoadjuvant = wantsChemo && wantsSurgery && stage === 2 && random.chance(0.3);
  const chemoFirst = isNeoadjuvant ? dxDay + random.between(14, 45) : 0;
  const surgery = wantsSurgery ? until(isNeoadjuvant ? chemoFirst + random.between(90, 170) : dxDay + random.between(3, 70)) : 0;
  const after = surgery === 0 ? dxDay : surgery;
  const chemo = wantsChemo ? until(isNeoadjuvant ? chemoFirst : after + random.between(18, 60)) : 0;
  const radiation = given(cancer.radiated[stage]) ? until(after + random.between(25, 110)) : 0;
  const hormone = given(cancer.hormone ?? 0) ? until(after + random.between(20, 140)) : 0;
  const immuno = given(cancer.immuno ?? 0) ? until(after + random.between(20, 120)) : 0;
  return { surgery, radiation, chemo, hormone, immuno, isNeoadjuvant: isNeoadjuvant && surgery > 0 && chemo > 0 };
}
