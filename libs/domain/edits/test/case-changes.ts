import type { Items } from '#domain/naaccr';

/** A man with cancer of the prostate. */
export const prostate: Items = {
  primarySite: 'C619',
  laterality: '0',
  sexAssignedAtBirth: '1',
  histologicTypeIcdO3: '8140',
  estrogenReceptorSummary: '',
  progesteroneRecepSummary: '',
};

/** An in situ tumor. */
export const inSitu: Items = { behaviorCodeIcdO3: '2', summaryStage2018: '0' };

/** Acute myeloid leukemia. */
export const leukemia: Items = { primarySite: 'C421', histologicTypeIcdO3: '9861', laterality: '0' };

/** A benign meningioma. */
export const meningioma: Items = {
  primarySite: 'C700',
  histologicTypeIcdO3: '9530',
  behaviorCodeIcdO3: '0',
  laterality: '2',
  summaryStage2018: '8',
  sequenceNumberCentral: '60',
};

/** A patient of nine years. */
export const child: Items = { ageAtDiagnosis: '009', dateOfBirth: '20140601' };

/** A carcinoma of unknown origin. */
export const unknownPrimary: Items = { primarySite: 'C809', histologicTypeIcdO3: '8010', laterality: '0' };
