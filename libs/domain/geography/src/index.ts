export { countyAtDiagnosis, type CountyAtDiagnosis } from './county-at-diagnosis.js';
export { countiesOf, expandCounties } from './county-list.js';
export { GEOGRAPHY_ALGORITHMS } from './geography-algorithms.js';
export { indianHealthAreas, type IndianHealthAreas } from './indian-health-areas.js';
export { ruralUrbanContinuum, type RuralUrbanContinuum } from './rural-urban-continuum.js';
