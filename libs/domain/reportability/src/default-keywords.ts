import { keywordList, type KeywordList } from './keyword-list.js';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(', '))
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '');

/** Morphology terms that name a malignant, in situ or reportable borderline tumor, and words for the disease itself. */
const TERMS = lines(`
  cancer, malignancy, malignant, malignant neoplasm, malignant tumor, malignant cells, metastasis, metastases, metastatic, carcinomatosis
  carcinoma, adenocarcinoma, cholangiocarcinoma, choriocarcinoma, cystadenocarcinoma, carcinosarcoma, adenocarcinofibroma, carcinoma in situ
  squamous cell carcinoma, small cell carcinoma, hepatocellular carcinoma, renal cell carcinoma, urothelial carcinoma, ductal carcinoma, lobular carcinoma
  dcis, paget disease, paget's disease, comedocarcinoma, melanoma, lentigo maligna, hutchinson freckle, merkel cell
  sarcoma, osteosarcoma, chondrosarcoma, liposarcoma, leiomyosarcoma, rhabdomyosarcoma, fibrosarcoma, angiosarcoma, hemangiosarcoma
  ewing, kaposi, gist, gastrointestinal stromal tumor, mesothelioma, dermatofibrosarcoma, synovial sarcoma, phyllodes malignant
  lymphoma, hodgkin, leukemia, myeloma, plasmacytoma, waldenstrom, mycosis fungoides, sezary, macroglobulinemia, cll, aml, cml
  myelodysplastic, myeloproliferative, polycythemia vera, essential thrombocythemia, myelofibrosis, langerhans cell histiocytosis, mastocytosis
  glioma, glioblastoma, astrocytoma, oligodendroglioma, ependymoma, medulloblastoma, meningioma, schwannoma, craniopharyngioma, pituitary adenoma
  neuroblastoma, retinoblastoma, nephroblastoma, wilms, hepatoblastoma, pineoblastoma, blastoma, chordoma, hemangioblastoma
  seminoma, dysgerminoma, germinoma, germ cell tumor, embryonal carcinoma, yolk sac tumor, teratoma malignant, hydatidiform mole malignant
  thymoma malignant, carcinoid, neuroendocrine tumor, paraganglioma, pheochromocytoma, islet cell tumor, insulinoma, gastrinoma
  granulosa cell tumor malignant, low malignant potential, pseudomyxoma, intraepithelial neoplasia grade iii, intraepithelial neoplasia iii
  vin iii, vain iii, ain iii, high grade prostatic adenocarcinoma, neoplasm malignant, tumor malignant
`);

/** Diagnosis codes: three characters of ICD-10-CM for what is reportable. */
const CODES = [
  ...Array.from({ length: 97 }, (_, number) => `c${String(number).padStart(2, '0')}`),
  ...Array.from({ length: 10 }, (_, number) => `d${String(number).padStart(2, '0')}`),
  ...lines('d32, d33, d35.2, d35.3, d35.4, d42, d43, d44.3, d44.4, d44.5, d45, d46, d47.1, d47.3, d47.4'),
];

/** What is denied and how; each way of denying is combined with each thing. */
const DENIED = lines(
  'cancer, malignancy, malignant, malignant cells, malignant neoplasm, malignant tumor, carcinoma, adenocarcinoma, metastasis',
);
const MORE_DENIED = lines('metastases, metastatic carcinoma, lymphoma, melanoma, sarcoma, leukemia, carcinoma in situ, invasive carcinoma');
const BEFORE = lines(
  'no, no evidence of, negative for, free of, without, without evidence of, no definite, no residual, no signs of, absence of',
);
const MORE_BEFORE = lines(
  'no histologic evidence of, no cytologic evidence of, no features of, rule out, to exclude, screening for, family history of',
);
const AFTER = lines('not identified, not seen, is not identified, is not seen, is absent, has been excluded');

const THINGS = [...DENIED, ...MORE_DENIED];
const DENIALS = [
  ...[...BEFORE, ...MORE_BEFORE].flatMap((before) => THINGS.map((thing) => `${before} ${thing}`)),
  ...THINGS.flatMap((thing) => AFTER.map((after) => `${thing} ${after}`)),
];

/** Organs, for display beside what was found. */
const ORGANS = lines(`
  adrenal, anus, appendix, bladder, bone marrow, brain, breast, bronchus, cervix, colon, duodenum, endometrium, esophagus, eye, gallbladder, kidney
  larynx, lip, liver, lung, lymph node, meninges, mouth, nasopharynx, ovary, pancreas, parotid, penis, peritoneum, pituitary, pleura, prostate, rectum
  skin, small bowel, spleen, stomach, testis, thymus, thyroid, tongue, tonsil, trachea, ureter, urethra, uterus, vagina, vulva
`);

/**
 * A small list of our own to begin with: terms of ICD-O-3, codes of ICD-10-CM and plain denials. A registry replaces it by its own or by a
 * published one (`parseKeywordList`).
 */
export const defaultKeywordList: KeywordList = keywordList(
  { name: 'registry-default', release: '1.0' },
  { positive: [...TERMS, ...CODES], negative: DENIALS, other: ORGANS },
);
