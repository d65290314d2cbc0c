import { ContactController } from './contact.controller.js';
import { ContactService } from './contact.service.js';

/** What contacts add to the modules of annual follow-up. */
export const contactParts = { providers: [ContactService], controllers: [ContactController], processors: [] };
