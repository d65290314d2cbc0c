export { siteGroup } from './site-group.js';
export { SITE_GROUPS, siteGroupLabel, type SiteGroup } from './site-groups.js';
export { STAGE_GROUPS, stageGroup, stageGroupLabel, type StageGroup } from './stage-group.js';
