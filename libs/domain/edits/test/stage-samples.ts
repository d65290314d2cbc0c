import { deathCertificateOnly } from './breast-case.js';
import { inSitu, leukemia, meningioma, unknownPrimary } from './case-changes.js';
import type { EditSample } from './edit-sample.js';

/** Stage, nodes, size and over-rides. */
export const stageSamples: readonly EditSample[] = [
  { edit: 'E138', fails: 'an in situ tumor staged localized', when: { behaviorCodeIcdO3: '2' }, passes: inSitu },
  { edit: 'E138', fails: 'a malignant tumor staged in situ', when: { summaryStage2018: '0' } },
  { edit: 'E138', fails: 'a meningioma staged localized', when: { ...meningioma, summaryStage2018: '1' }, passes: meningioma },
  {
    edit: 'E139',
    fails: 'death certificate only staged localized',
    when: { ...deathCertificateOnly, summaryStage2018: '1' },
    passes: deathCertificateOnly,
  },
  {
    edit: 'E140',
    fails: 'an unknown primary staged localized',
    when: unknownPrimary,
    passes: { ...unknownPrimary, summaryStage2018: '9' },
  },
  {
    edit: 'E144',
    fails: 'coded and derived stage that differ',
    when: { derivedSummaryStage2018: '3' },
    passes: { derivedSummaryStage2018: '1' },
  },
  { edit: 'E145', fails: 'extent of disease of 2015', when: { dateOfDiagnosis: '2015' } },
  { edit: 'E151', fails: 'an in situ tumor with metastasis to bone', when: { ...inSitu, metsAtDxBone: '1' }, passes: inSitu },
  {
    edit: 'E152',
    fails: 'a localized tumor with metastasis to liver',
    when: { metsAtDxLiver: '1' },
    passes: { metsAtDxLiver: '1', summaryStage2018: '7' },
  },
  {
    edit: 'E153',
    fails: 'leukemia without metastases',
    when: leukemia,
    passes: {
      ...leukemia,
      metsAtDxBone: '8',
      metsAtDxBrain: '8',
      metsAtDxLiver: '8',
      metsAtDxLung: '8',
      metsAtDxDistantLn: '8',
      metsAtDxOther: '8',
    },
  },
  {
    edit: 'E160',
    fails: 'a localized tumor of the mouth, not specified',
    when: { primarySite: 'C069', laterality: '0' },
    passes: { primarySite: 'C060', laterality: '0' },
  },
  {
    edit: 'E162',
    fails: 'collaborative stage in 2024',
    when: { csExtension: '100' },
    passes: { csExtension: '100', dateOfDiagnosis: '2010' },
  },
  {
    edit: 'E165',
    fails: 'an estrogen receptor of lung',
    when: { primarySite: 'C341' },
    passes: { primarySite: 'C341', estrogenReceptorSummary: '', progesteroneRecepSummary: '' },
  },
  {
    edit: 'E141',
    fails: 'positive nodes of a localized tumor',
    when: { regionalNodesPositive: '02' },
    passes: { regionalNodesPositive: '02', summaryStage2018: '3' },
  },
  {
    edit: 'E148',
    fails: 'more nodes positive than examined',
    when: { regionalNodesPositive: '05' },
    passes: { regionalNodesPositive: '03' },
  },
  {
    edit: 'E148',
    fails: 'no nodes examined but none positive',
    when: { regionalNodesExamined: '00' },
    passes: { regionalNodesExamined: '00', regionalNodesPositive: '98' },
  },
  {
    edit: 'E149',
    fails: 'counted nodes of a leukemia',
    when: leukemia,
    passes: { ...leukemia, regionalNodesPositive: '99', regionalNodesExamined: '99' },
  },
  { edit: 'E150', fails: 'positive nodes of an in situ tumor', when: { ...inSitu, regionalNodesPositive: '01' }, passes: inSitu },
  {
    edit: 'E155',
    fails: 'a summary size other than the resected one',
    when: { tumorSizeSummary: '030' },
    passes: { tumorSizeSummary: '030', rxSummSystemicSurSeq: '2' },
  },
  {
    edit: 'E156',
    fails: 'cTis with cN1',
    when: { ajccTnmClinT: 'cTis', ajccTnmClinN: 'cN1' },
    passes: { ajccTnmClinT: 'cTis', ajccTnmClinN: 'cN0', ajccTnmClinM: 'cM0', ajccTnmClinStageGroup: '0' },
  },
  { edit: 'E166', fails: 'the seventh edition in 2024', when: { tnmEditionNumber: '07' }, passes: { tnmEditionNumber: '08' } },
  {
    edit: 'E169',
    fails: 'an over-ride without a failing edit',
    when: { overRideSurgDxconf: '1' },
    passes: { overRideSurgDxconf: '1', diagnosticConfirmation: '7' },
  },
  { edit: 'E170', fails: 'an over-ride code 2', when: { overRideSiteType: '2' }, passes: { overRideAgeSiteMorph: '2' } },
  {
    edit: 'E173',
    fails: 'the sixth-edition over-ride at 40',
    when: { dateOfDiagnosis: '2005', overRideSiteTnmStggrp: '1', tnmEditionNumber: '06' },
    passes: { dateOfDiagnosis: '2005', tnmEditionNumber: '06' },
  },
  {
    edit: 'E171',
    fails: 'histology without any text',
    when: { textDxProcPath: '' },
    passes: { textDxProcPath: '', textHistologyTitle: 'Ductal carcinoma' },
  },
];
