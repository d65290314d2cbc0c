import { deriveRecodes } from '#domain/recodes';
import type { Items } from '#domain/naaccr';
import { cpuMilliseconds } from './bench-run.js';

const ROUNDS = 9;
const TUMORS = 50_000;

/** Tumors of all sites, histologies, behaviors and years, in a fixed order without any period of the tables. */
function variedTumors(): Items[] {
  return Array.from({ length: TUMORS }, (_, index) => {
    const site = (index * 7919) % 810;
    const year = String(1988 + ((index * 31) % 38));
    return {
      primarySite: `C${String(site).padStart(3, '0')}`,
      histologicTypeIcdO3: String(8000 + ((index * 104_729) % 1994)),
      behaviorCodeIcdO3: String((index * 13) % 4),
      dateOfDiagnosis: `${year}0615`,
      schemaId: index % 5 === 0 ? '00480' : '00001',
      gradeClinical: String((index % 4) + 1),
      gradePathological: '9',
      eodTumorSize: '035',
      csTumorSize: '991',
      tumorSizeSummary: '120',
      estrogenReceptorSummary: '1',
      progesteroneRecepSummary: '0',
      her2OverallSummary: '1',
    };
  });
}

/** All recodes of a tumor. Budget: 200,000 tumors per second of one core. */
export const bench = {
  name: 'derive',
  run(log: (line: string) => void): Promise<void> {
    const tumors = variedTumors();
    let coded = 0;
    const derive = (): void => {
      for (const items of tumors) if (deriveRecodes(items).seerSiteRecode !== '99999') coded++;
    };
    const perSecond = (milliseconds: number): string => Math.round((TUMORS / milliseconds) * 1000).toLocaleString('en');
    const cold = cpuMilliseconds(derive);
    const rounds = Array.from({ length: ROUNDS }, () => cpuMilliseconds(derive)).sort((a, b) => a - b);
    log(
      `all recodes of ${TUMORS} tumors: ${perSecond(cold)}/s first (tables built), ${perSecond(rounds[Math.floor(ROUNDS / 2)] ?? 0)}/s warm`,
    );
    log(`${Math.round(coded / (ROUNDS + 1))} of them have a site recode`);
    log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB resident`);
    return Promise.resolve();
  },
};
