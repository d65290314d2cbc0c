export { builtFile } from './built-file.js';
export { Clock } from './clock.js';
export { ConfigModule } from './config.module.js';
export { InvalidSettings, readSettings, SETTING_NAMES, Settings, type WrongSetting } from './settings.js';
export { trustedProxies } from './trusted-proxies.js';
