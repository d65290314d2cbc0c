import { CertificationController } from './certification.controller.js';
import { CertificationQueries } from './certification.queries.js';
import { CertificationService } from './certification.service.js';

/** What the certification panel adds to the modules of annual follow-up. */
export const certificationParts = {
  providers: [CertificationQueries, CertificationService],
  controllers: [CertificationController],
  processors: [],
};
