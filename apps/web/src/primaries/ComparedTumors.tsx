import { itemValue } from '#domain/naaccr';
import { Text } from '@mantine/core';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import type { PatientPrimaries } from '../api/contract.js';
import { comparedTumors, DECIDING_ITEMS } from './compared-tumors.js';
import classes from './PrimariesPanel.module.css';
import { iarcWords } from './primaries-words.js';
import { PrimaryPair } from './PrimaryPair.js';

const COUNTED_BY = ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'] as const;

/** The open tumor beside each other tumor of the patient, and what it counts internationally. */
export function ComparedTumors({ primaries }: { readonly primaries: PatientPrimaries }) {
  const draft = useWholeDraft();
  const { tumorId, items } = draft.view;
  const compared = comparedTumors(primaries, tumorId);
  if (compared.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The other abstracts of this patient are about the same tumor: another facility reported it.
      </Text>
    );
  }
  const isUnsaved = DECIDING_ITEMS.some((id) => draft.value(id) !== itemValue(items, id));
  return (
    <>
      {isUnsaved && <p className={classes.reason}>What was just changed is compared as soon as it is saved.</p>}
      <ul className={classes.list}>
        {compared.map((one) => (
          <PrimaryPair key={one.other.tumorId} compared={one} />
        ))}
      </ul>
      <International primaries={primaries} tumorId={tumorId} />
    </>
  );
}

function International({ primaries: { tumors }, tumorId }: { readonly primaries: PatientPrimaries; readonly tumorId: string }) {
  const tumor = tumors.find((one) => one.tumorId === tumorId);
  // Nothing is said of a tumor that is not coded yet: a blank behavior counts as not malignant.
  if (tumor === undefined || COUNTED_BY.some((id) => itemValue(tumor.items, id) === '')) return null;
  const original = tumors.find((one) => one.tumorId === tumor.iarc.duplicateOf);
  return (
    <p className={classes.reason}>
      <span className="quiet">International rules (IARC 2004):</span> {iarcWords(tumor, original)}
    </p>
  );
}
