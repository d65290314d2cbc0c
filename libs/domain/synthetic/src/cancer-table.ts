import { cancerOf, type Cancer } from './cancer.js';
import { bloodAndLymphCancers } from './cancers/blood-and-lymph.js';
import { breastAndGenitalCancers } from './cancers/breast-and-genital.js';
import { chestAndHeadCancers } from './cancers/chest-and-head.js';
import { digestiveCancers } from './cancers/digestive.js';
import { urinarySkinAndSoftCancers } from './cancers/urinary-skin-and-soft.js';
import { weightedOf, type Weighted } from './weighted.js';

const CANCERS: readonly Cancer[] = [
  ...breastAndGenitalCancers,
  ...digestiveCancers,
  ...chestAndHeadCancers,
  ...urinarySkinAndSoftCancers,
  ...bloodAndLymphCancers,
].map(cancerOf);

/** Sex assigned at birth as coded: 1 male, 2 female. */
export type Sex = '1' | '2';

/** Kinds of cancer by how often each sex has them. */
export const CANCERS_OF: Readonly<Record<Sex, Weighted<Cancer>>> = {
  '1': weightedOf(CANCERS.map((cancer) => [cancer, cancer.men])),
  '2': weightedOf(CANCERS.map((cancer) => [cancer, cancer.women])),
};
