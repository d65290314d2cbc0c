import type { LayoutGroup, LayoutSection } from './layout-section.js';

const radiationPhase = (phase: 1 | 2 | 3): LayoutGroup => ({
  name: `Radiation phase ${phase}`,
  items: [
    `phase${phase}RadiationPrimaryTxVolume`,
    `phase${phase}RadiationToDrainingLN`,
    `phase${phase}RadiationTreatmentModality`,
    `phase${phase}RadiationExternalBeamTech`,
    `phase${phase}DosePerFraction`,
    `phase${phase}NumberOfFractions`,
    `phase${phase}TotalDose`,
  ],
});

/** What was done and what became of the patient. */
export const TREATMENT_LAYOUT: readonly LayoutSection[] = [
  {
    id: 'treatment',
    name: 'First course',
    covers: ['dates', 'status/other', 'surgery', 'radiation', 'systemic', 'radiation phases'],
    groups: [
      { name: 'Course', items: ['rxSummTreatmentStatus', 'dateInitialRxSeer', 'date1stCrsRxCoc', 'rxDateDxStgProc', 'rxSummDxStgProc'] },
      {
        name: 'Surgery',
        items: [
          'rxDateSurgery',
          'rxSummSurgPrimSite2023',
          'rxSummScopeRegLnSur',
          'rxSummSurgOthRegDis',
          'rxSummSurgicalMargins',
          'rxDateMostDefinSurg',
          'rxDateSurgicalDisch',
          'readmSameHosp30Days',
          'reasonForNoSurgery',
        ],
      },
      {
        name: 'Radiation',
        items: [
          'rxDateRadiation',
          'rxDateRadiationEnded',
          'rxSummSurgRadSeq',
          'numberPhasesOfRadTxToVolume',
          'radiationTxDiscontinuedEarly',
          'totalDose',
          'radLocationOfRx',
          'reasonForNoRadiation',
        ],
      },
      radiationPhase(1),
      radiationPhase(2),
      radiationPhase(3),
      {
        name: 'Systemic treatment',
        items: [
          'rxDateSystemic',
          'rxDateChemo',
          'rxSummChemo',
          'rxDateHormone',
          'rxSummHormone',
          'rxDateBrm',
          'rxSummBrm',
          'rxSummTransplntEndocr',
          'rxSummSystemicSurSeq',
          'neoadjuvantTherapy',
          'neoadjuvTherapyClinicalResponse',
          'neoadjuvTherapyTreatmentEffect',
        ],
      },
      { name: 'Other treatment', items: ['rxDateOther', 'rxSummOther', 'rxSummPalliativeProc'] },
    ],
  },
  {
    id: 'facility-treatment',
    name: 'Treatment here',
    covers: ['treatment at this facility'],
    groups: [
      {
        name: 'Given here',
        items: [
          'rxHospSurgPrimSite2023',
          'rxHospScopeRegLnSur',
          'rxHospSurgOthRegDis',
          'rxHospRadiation',
          'rxHospChemo',
          'rxHospHormone',
          'rxHospBrm',
          'rxHospOther',
          'rxHospDxStgProc',
          'rxHospPalliativeProc',
        ],
      },
    ],
  },
  {
    id: 'follow-up',
    name: 'Follow-up',
    covers: ['status and follow-up', 'death', 'death place', 'follow-up contact', 'recurrence', 'survival (derived)'],
    groups: [
      {
        name: 'Last contact',
        items: ['dateOfLastContact', 'vitalStatus', 'cancerStatus', 'dateOfLastCancerStatus', 'followUpSource', 'nextFollowUpSource'],
      },
      { name: 'Recurrence', items: ['recurrenceDate1st', 'recurrenceType1st'] },
      { name: 'Death', items: ['causeOfDeath', 'icdRevisionNumber', 'placeOfDeathState', 'placeOfDeathCountry', 'autopsy'] },
      {
        name: 'Whom to ask',
        items: ['followUpContactName', 'followUpContactNost', 'followUpContactCity', 'followUpContactState', 'followUpContactPostal'],
      },
    ],
  },
  {
    id: 'subsequent',
    name: 'Later treatment',
    covers: ['course 2nd', 'course 3rd', 'course 4th'],
    groups: [
      {
        name: 'Second course',
        items: [
          'subsqRx2ndCourseDate',
          'subsqRx2ndCourseSurg',
          'subsqRx2ndCourseRad',
          'subsqRx2ndCourseChemo',
          'subsqRx2ndCourseHorm',
          'subsqRx2ndCourseBrm',
          'subsqRx2ndCourseOth',
        ],
      },
    ],
  },
];
