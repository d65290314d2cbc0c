import type { LayoutSection } from './layout-section.js';

/** What the tumor is and how far it has spread. */
export const TUMOR_LAYOUT: readonly LayoutSection[] = [
  {
    id: 'cancer',
    name: 'Cancer',
    covers: ['core', 'multiple tumors/ambiguous', 'coding systems', 'legacy ICD-O-2/grade', 'grade'],
    groups: [
      {
        name: 'Diagnosis',
        items: [
          'dateOfDiagnosis',
          'primarySite',
          'laterality',
          'histologicTypeIcdO3',
          'behaviorCodeIcdO3',
          'diagnosticConfirmation',
          'sequenceNumberCentral',
        ],
      },
      {
        name: 'Grade',
        items: ['gradeClinical', 'gradePathological', 'gradePostTherapyClin', 'gradePostTherapy', 'derivedSummaryGrade2018'],
      },
      { name: 'In words', items: ['textPrimarySiteTitle', 'textHistologyTitle', 'textPlaceOfDiagnosis'] },
    ],
  },
  {
    id: 'stage',
    name: 'Extent and stage',
    covers: [
      'lymph nodes',
      'tumor size',
      'summary stage',
      'EOD',
      'mets at diagnosis',
      'schema/SSDI selectors',
      'AJCC TNM 8+',
      'AJCC TNM legacy',
      'pediatric/Toronto',
      'derived SEER',
    ],
    groups: [
      { name: 'Schema', items: ['schemaId', 'schemaDiscriminator1', 'schemaDiscriminator2', 'schemaDiscriminator3'] },
      { name: 'Tumor size', items: ['tumorSizeClinical', 'tumorSizePathologic', 'tumorSizeSummary', 'lymphVascularInvasion'] },
      {
        name: 'Lymph nodes',
        items: [
          'regionalNodesPositive',
          'regionalNodesExamined',
          'dateRegionalLNDissection',
          'sentinelLymphNodesPositive',
          'sentinelLymphNodesExamined',
          'dateSentinelLymphNodeBiopsy',
        ],
      },
      {
        name: 'Metastases at diagnosis',
        items: ['metsAtDxBone', 'metsAtDxBrain', 'metsAtDxLiver', 'metsAtDxLung', 'metsAtDxDistantLn', 'metsAtDxOther'],
      },
      {
        name: 'Extent of disease',
        items: [
          'eodPrimaryTumor',
          'eodRegionalNodes',
          'eodMets',
          'derivedEod2018T',
          'derivedEod2018N',
          'derivedEod2018M',
          'derivedEod2018StageGroup',
        ],
      },
      { name: 'Summary stage', items: ['summaryStage2018', 'derivedSummaryStage2018'] },
      {
        name: 'AJCC',
        items: [
          'ajccTnmClinT',
          'ajccTnmClinN',
          'ajccTnmClinM',
          'ajccTnmClinStageGroup',
          'ajccTnmPathT',
          'ajccTnmPathN',
          'ajccTnmPathM',
          'ajccTnmPathStageGroup',
        ],
      },
    ],
  },
  { id: 'site-specific', name: 'Site-specific items', covers: ['site-specific data items (SSDI)'], groups: [] },
];
