export { SITE_GROUPS, siteGroup, siteGroupLabel, type SiteGroup } from './site-group.js';
export { STAGE_GROUPS, stageGroup, stageGroupLabel, type StageGroup } from './stage-group.js';
