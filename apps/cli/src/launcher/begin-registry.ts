import { AnnualFollowUpModule } from '#features/annual-follow-up';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { FirstAdministrator, IdentityModule } from '#features/identity';
import { SubmissionsModule } from '#features/submissions';
import type { Settings } from '#platform/config';
import { DemoRegistry } from '../demo/demo-registry.js';
import { withFeatures } from '../with-registry.js';

/** The account a new registry is opened with; its password exists nowhere else. */
export interface FirstAccount {
  readonly name: string;
  readonly password: string;
}

/**
 * Gives a registry without accounts the demo cases, unless the settings or its own cases forbid it, and then its first administrator.
 * @param say - is told what takes a while
 * @returns name and password, or undefined when somebody can sign in already
 */
export function beginRegistry(settings: Settings, say: (line: string) => void): Promise<FirstAccount | undefined> {
  const features = [IdentityModule, CaseAbstractionModule, AnnualFollowUpModule, SubmissionsModule];
  return withFeatures(settings, features, async (app) => {
    if (settings.REGISTRY_DEMO === 'on') {
      say('Making a demo registry with cases of invented patients (REGISTRY_DEMO=off starts without) …');
      if (!(await new DemoRegistry(app).fill())) say('There is something in this registry already; it gets no demo cases.');
    }
    return (await app.get(FirstAdministrator).makeIfNobody()) ?? undefined;
  });
}
