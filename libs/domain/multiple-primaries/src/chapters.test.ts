import { comparePrimaries } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { aPrimary } from '../test/a-primary.js';

/** `site histology/behavior side date`, as in `C504 8500/3 1 20240315`. */
function tumor(text: string): Items {
  const [primarySite = '', morphology = '', laterality = '', dateOfDiagnosis = ''] = text.split(' ');
  const [histologicTypeIcdO3 = '', behaviorCodeIcdO3 = ''] = morphology.split('/');
  return aPrimary({ primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, laterality, dateOfDiagnosis });
}

/** Result and deciding rule. */
function decide(first: string, second: string): string {
  const { result, rule } = comparePrimaries(tumor(first), tumor(second), { currentYear: 2026 });
  return `${result} ${rule?.id ?? '-'}`;
}

it.each([
  ['a duct carcinoma after a combined duct and lobular one', 'C504 8522/3 1 20240101', 'C508 8500/3 1 20240501', 'single M10'],
  ['two subtypes of breast carcinoma', 'C504 8504/3 1 20240101', 'C504 8507/3 1 20240101', 'multiple M11'],
  ['an unspecified kidney carcinoma and a subtype', 'C649 8312/3 1 20240101', 'C649 8310/3 1 20240201', 'single M8'],
  ['two carcinomas of hereditary types that share a code', 'C649 8311/3 1 20240101', 'C649 8311/3 1 20240201', 'questionable M8'],
  ['small cell and adenocarcinoma of a lung', 'C341 8041/3 1 20240101', 'C341 8140/3 1 20240101', 'multiple M5'],
  ['tumors in both lungs at one time', 'C341 8140/3 1 20240101', 'C341 8140/3 2 20240101', 'questionable M9'],
  ['flat urothelial carcinoma of bladder and ureter', 'C670 8120/2 0 20240101', 'C669 8120/2 1 20240201', 'single M5'],
  ['micropapillary with other urothelial carcinoma', 'C670 8131/3 0 20240101', 'C670 8120/3 0 20240201', 'multiple M8'],
  ['a glioblastoma after an astrocytoma', 'C711 9400/3 1 20240101', 'C711 9440/3 1 20240601', 'multiple M7'],
  ['a grade 4 astrocytoma after a glioblastoma', 'C711 9440/3 1 20240101', 'C711 9445/3 1 20240601', 'multiple M13'],
  ['two meningiomas of the cerebral meninges', 'C700 9530/0 1 20180101', 'C700 9531/0 2 20240601', 'single M10'],
  ['schwannomas of both acoustic nerves', 'C724 9560/0 1 20180101', 'C724 9560/0 2 20240601', 'single M7'],
  ['hard and soft palate', 'C050 8070/3 0 20240101', 'C051 8070/3 0 20240101', 'multiple M3'],
  ['two tumors of a site without a table', 'C140 8070/3 0 20240101', 'C148 8070/3 0 20240101', 'questionable M7'],
  ['melanoma of right and midline trunk', 'C445 8720/3 1 20240101', 'C445 8720/3 5 20240101', 'multiple M4'],
  ['melanomas of one site four months apart', 'C445 8720/3 1 20240101', 'C445 8720/3 1 20240501', 'multiple M7'],
  ['melanomas of a histology that Table 2 does not list', 'C445 8740/3 1 20240101', 'C445 8740/3 1 20240101', 'questionable M6'],
  ['acinar carcinomas of the prostate many years apart', 'C619 8140/3 0 20100101', 'C619 8500/3 0 20240501', 'single M3'],
  ['Kaposi sarcoma of skin and palate', 'C445 9140/3 1 20100101', 'C051 9140/3 0 20240501', 'single M6'],
  ['adenocarcinomas of the prostate in 2015', 'C619 8140/3 0 20100101', 'C619 8140/3 0 20150501', 'single M3'],
  ['uterus and ovary in 2015', 'C541 8380/3 0 20150101', 'C569 8380/3 1 20150201', 'multiple M11'],
  ['papillary and follicular thyroid carcinoma in 2015', 'C739 8260/3 0 20150101', 'C739 8330/3 0 20150201', 'single M6'],
  ['two segments of the colon in 2010', 'C180 8140/3 0 20100101', 'C182 8140/3 0 20100101', 'multiple M4'],
  ['glioblastoma after glioma in 2015', 'C710 9380/3 0 20150101', 'C714 9440/3 0 20160101', 'single M6'],
  ['bilateral Wilms tumor in 2004', 'C649 8960/3 1 20040101', 'C649 8960/3 2 20040101', 'single M4'],
  ['tongue base and mobile tongue in 2004', 'C019 8070/3 0 20040101', 'C023 8070/3 0 20040201', 'single M3'],
])('%s', (_, first, second, expected) => {
  expect(decide(first, second)).toBe(expected);
});
