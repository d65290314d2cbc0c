export { ResearchTableQuery, ResearchTableView } from './research.contract.js';
export { TableTooLarge, TooFewTumors } from './research.errors.js';
export { ResearchApi, ResearchModule } from './research.module.js';
export { ResearchService } from './research.service.js';
