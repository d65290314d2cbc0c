import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import { bothAre, isInSituOrInvasive, oneIsOf } from './histology-rules.js';

/** Adenocarcinoma, specific types, as the manuals up to 2023 list them; 8140 is the unspecified type. */
export const SPECIFIC_ADENOCARCINOMAS = codes(
  '8000-8005 8010-8011 8020-8022 8046 8141-8148 8154 8160-8162 8190 8200-8201 8210-8211 8214-8215 8220-8221 8230-8231 8244-8245 8250-8255 ' +
    '8260-8263 8270-8272 8280-8281 8290 8300 8310 8312-8320 8322-8323 8330-8333 8335 8337 8350 8370 8380-8384 8390 8400-8403 8407-8409 8410 ' +
    '8413 8420 8440-8442 8450-8453 8460-8462 8470-8473 8480-8482 8490 8500-8504 8507-8508 8510 8512-8514 8520-8525 8530 8540-8543 8550-8551 ' +
    '8561-8562 8570-8576',
);
export const ADENOCARCINOMAS: ReadonlySet<string> = new Set(['8140', ...SPECIFIC_ADENOCARCINOMAS]);

/** Adenocarcinoma in a polyp or adenoma. */
export const POLYPS = codes('8210-8211 8213 8220-8221 8261-8263');
export const FAMILIAL_POLYPOSIS = codes('8220');

/** A carcinoma of its own beside one in a polyp. */
export function adenocarcinomaWithPolyp(id: string): PrimaryRule {
  return {
    id,
    question: 'Is one tumor an adenocarcinoma and the other an adenocarcinoma in a polyp, both in situ or invasive?',
    outcome: 'single',
    claim: (pair) => pair.both(isInSituOrInvasive) && !bothAre(pair, POLYPS) && oneIsOf(pair, ADENOCARCINOMAS, POLYPS),
  };
}

/** Several carcinomas in polyps. */
export function severalPolyps(id: string): PrimaryRule {
  return {
    id,
    question: 'Are both tumors adenocarcinoma in polyps, in situ or invasive?',
    outcome: 'single',
    claim: (pair) => pair.both(isInSituOrInvasive) && bothAre(pair, POLYPS),
  };
}
