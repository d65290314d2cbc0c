import type { LayoutSection } from './layout-section.js';

/** Text that supports the codes, reports, and the dates of the work. */
export const RECORD_LAYOUT: readonly LayoutSection[] = [
  {
    id: 'text',
    name: 'Text',
    covers: ['Text-Diagnosis', 'Text-Treatment', 'Text-Miscellaneous'],
    groups: [
      {
        name: 'Work-up',
        items: [
          'textDxProcPe',
          'textDxProcXRayScan',
          'textDxProcScopes',
          'textDxProcLabTests',
          'textDxProcOp',
          'textDxProcPath',
          'textStaging',
        ],
      },
      { name: 'Treatment', items: ['rxTextSurgery', 'rxTextRadiation', 'rxTextChemo', 'rxTextHormone', 'rxTextBrm', 'rxTextOther'] },
      { name: 'Remarks', items: ['textRemarks'] },
    ],
  },
  {
    id: 'pathology',
    name: 'Reports',
    covers: ['report 1', 'report 2', 'report 3', 'report 4', 'report 5', 'comorbidities', 'covid'],
    groups: [
      { name: 'Pathology report', items: ['pathReportNumber1', 'pathReportType1', 'pathDateSpecCollect1', 'pathReportingFacId1'] },
      { name: 'Other conditions', items: ['secondaryDiagnosis1', 'secondaryDiagnosis2', 'secondaryDiagnosis3'] },
    ],
  },
  {
    id: 'administration',
    name: 'Administration',
    covers: ['override flags', 'case dates', 'system/version', 'conversion history', 'collaborative stage (CS, legacy)'],
    groups: [{ name: 'Dates of work', items: ['dateCaseInitiated', 'dateCaseCompleted', 'dateCaseCompletedCoc', 'dateCaseLastChanged'] }],
  },
];
