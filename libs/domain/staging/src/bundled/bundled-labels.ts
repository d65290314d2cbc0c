type Labels = Readonly<Record<string, string>>;

/** What the EOD codes of a schema count as in Summary Stage 2018; the bundled tables carry no other meaning of a code. */
const COUNTS_AS: Readonly<Record<string, Labels>> = {
  ss2018_t: {
    IS: 'In situ',
    L: 'Confined to the organ of origin (localized)',
    RE: 'Extends directly beyond the organ (regional)',
    D: 'Distant extension',
    U: 'No evidence of a primary tumor, or unknown',
    B: 'Benign or borderline',
  },
  ss2018_n: {
    NONE: 'No regional lymph node involved',
    RN: 'Regional lymph nodes involved',
    D: 'Lymph nodes that count as distant involved',
    U: 'Lymph nodes unknown',
    NA: 'Not applicable to this schema',
  },
  ss2018_m: {
    NONE: 'No distant metastasis',
    D: 'Distant metastasis',
    U: 'Distant metastasis unknown',
    NA: 'Not applicable to this schema',
  },
};

const FINDING: Labels = {
  '0': 'Not present',
  '1': 'Present',
  '5': 'Not applicable: primary site is not C421',
  '6': 'Present by physician statement',
  '7': 'Ordered, result unknown',
  '9': 'Not documented or not assessed',
};

const GRADE: Labels = {
  '1': 'Grade 1',
  '2': 'Grade 2',
  '3': 'Grade 3',
  '4': 'Grade 4',
  '5': 'Grade 5',
  '8': 'Not applicable to this schema',
  '9': 'Grade unknown or not assessable',
  A: 'Well differentiated',
  B: 'Moderately differentiated',
  C: 'Poorly differentiated',
  D: 'Undifferentiated',
  E: 'Stated in a grading system that is not the one of this schema',
  L: 'Low grade',
  M: 'Intermediate grade',
  H: 'High grade',
  S: 'Sarcoma overgrows the tumor',
};

const NO_QUESTION = 'The question does not apply here';

/** Codes of schema discriminators, by the table that lists them: each asks another question. */
const QUESTIONS: Readonly<Record<string, Labels>> = {
  occult_primary_codes: {
    ...{ '0': 'Primary site is not occult', '1': 'Occult, no cervical node involved', '2': 'Occult, neither EBV nor p16 known' },
    ...{ '3': 'Occult, p16 negative, EBV not known', '4': 'Occult, EBV negative, p16 not known', '5': 'Occult, EBV and p16 negative' },
    '': NO_QUESTION,
  },
  urethra_part_codes: { '1': 'Urethra, not its prostatic part', '2': 'Prostatic urethra' },
  bile_duct_part_codes: {
    ...{ '1': 'Perihilar ducts', '3': 'Cystic duct', '4': 'Distal duct', '5': 'Several parts, origin not stated' },
    ...{ '6': 'Middle part, resected with liver and hilus', '7': 'Middle part, resected with pancreas and duodenum' },
    '9': 'Extrahepatic duct, part not stated',
  },
  uvea_part_codes: { '1': 'Ciliary body, or eye without the iris', '2': 'Iris', '': NO_QUESTION },
  gastroesophageal_junction_codes: {
    ...{ '0': 'Junction and esophagus not involved', '2': 'Junction involved, center up to 2 cm into the stomach' },
    ...{ '3': 'Junction involved, center farther into the stomach', '9': 'Not known whether the junction is involved', '': NO_QUESTION },
  },
  nasopharynx_wall_codes: { '1': 'Posterior wall of the nasopharynx', '2': 'Pharyngeal tonsil', '': NO_QUESTION },
  lacrimal_part_codes: { '1': 'Lacrimal gland', '2': 'Lacrimal sac or duct', '9': 'Lacrimal, part not stated' },
  splenic_lymphoma_codes: {
    ...{ '1': 'Splenic B-cell lymphoma or leukemia, unclassifiable', '2': 'Hairy cell leukemia variant' },
    ...{ '3': 'Diffuse lymphoma of the splenic red pulp', '9': 'Any other non-Hodgkin lymphoma', '': NO_QUESTION },
  },
  soft_tissue_place_codes: {
    ...{ '1': 'External structures', '2': 'Internal structures and viscera', '8': 'Abstracted before this was asked' },
    ...{ '9': 'External or internal not known', '': NO_QUESTION },
  },
  undifferentiated_carcinoma_codes: {
    ...{ '1': 'With a squamous component', '2': 'With a glandular component', '9': 'Component not stated', '': NO_QUESTION },
  },
  oropharynx_p16_codes: { '1': 'p16 negative', '2': 'p16 positive', '9': 'p16 not tested or not known', '': NO_QUESTION },
};

const CODES: Readonly<Record<string, Labels>> = {
  behavior: { '0': 'Benign', '1': 'Borderline', '2': 'In situ', '3': 'Malignant' },
  sex_at_birth: { '1': 'Male', '2': 'Female', '9': 'Unknown' },
  grade_clin: GRADE,
  grade_path: GRADE,
  lymphocytosis: FINDING,
  adenopathy: FINDING,
  organomegaly: FINDING,
  anemia: FINDING,
  thrombocytopenia: FINDING,
  peritoneal_cytology: {
    '0': 'Negative',
    '1': 'Atypical or suspicious',
    '2': 'Malignant cells',
    '3': 'Not diagnostic',
    '7': 'Ordered, result unknown',
    '8': 'Not collected for this case',
    '9': 'Not documented or not assessed',
  },
  eod_primary_tumor: { '800': 'No evidence of a primary tumor', '888': 'Not applicable to this schema', '999': 'Unknown' },
  eod_regional_nodes: { '000': 'No regional lymph node involved', '888': 'Not applicable to this schema', '999': 'Unknown' },
  eod_mets: { '00': 'No distant metastasis', '88': 'Not applicable to this schema', '99': 'Unknown' },
};

/** What holds where the tables say nothing more exact. */
const OTHERWISE: Readonly<Record<string, Labels>> = { eod_primary_tumor: { '000': 'In situ' } };

/** Where a code leads in the table it stands in. */
export interface CodeResult {
  /** Key that the table sets. */
  readonly key: string;
  /** Value it sets; `undefined` if another table decides. */
  readonly value: string | undefined;
}

/**
 * A short label for a code of the bundled algorithm, in our own words.
 * @param asked - input the code belongs to, and the table that lists it
 * @param code - one code
 * @param result - what the code is turned into for Summary Stage 2018, if its table does that
 * @returns blank if there is nothing to say beyond the code
 */
export function bundledLabel(asked: { readonly key: string; readonly table: string }, code: string, result?: CodeResult): string {
  const { key, table } = asked;
  const own = QUESTIONS[table]?.[code] ?? CODES[key]?.[code];
  if (own !== undefined) return own;
  if (result !== undefined && result.value === undefined) return 'Summary stage depends on another item as well';
  const counted = result?.value === undefined ? undefined : COUNTS_AS[result.key]?.[result.value];
  return counted ?? OTHERWISE[key]?.[code] ?? '';
}
