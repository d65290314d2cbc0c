import { BuildMonthlyListProcessor } from './build-monthly-list.processor.js';
import { MonthlyListController } from './monthly-list.controller.js';
import { MonthlyListService } from './monthly-list.service.js';

/** What the lists of the months add to the modules of annual follow-up. */
export const listParts = { providers: [MonthlyListService], controllers: [MonthlyListController], processors: [BuildMonthlyListProcessor] };
