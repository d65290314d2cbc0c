export { AGE_GROUPS_19, AGE_GROUPS_20, ageGroup } from './age-groups.js';
export { deriveRecodes, seerBehaviorRecode, seerSiteRecode, seerSiteRecode2023, type Recodes } from './derive-recodes.js';
export { derivedSummaryGrade } from './derived-summary-grade.js';
export { icccMajorCategory } from './iccc-major-category.js';
export { RECODE_ALGORITHMS, type RecodeAlgorithm } from './recode-algorithms.js';
export { siteGroup } from './site-group.js';
export { SITE_GROUPS, siteGroupLabel, type SiteGroup } from './site-groups.js';
export { STAGE_GROUPS, stageGroup, stageGroupLabel, type StageGroup } from './stage-group.js';
