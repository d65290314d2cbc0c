import { SegmentedControl } from '@mantine/core';
import type { FollowUpFilter } from './follow-up-search.js';

/** What stands in the place of the list: who is due, who is lost, or the lists of the months. */
export type ShownList = FollowUpFilter['state'] | 'months';

const LISTS: readonly { readonly value: ShownList; readonly label: string }[] = [
  { value: 'due', label: 'Due' },
  { value: 'lost', label: 'Lost' },
  { value: 'months', label: 'Monthly lists' },
];

/** Chooses between who is due, who is lost, and the lists of the months. */
export function ListSwitch({ shown, onShow }: { readonly shown: ShownList; readonly onShow: (shown: ShownList) => void }) {
  return (
    <SegmentedControl
      aria-label="State"
      data={LISTS.map(({ value, label }) => ({ value, label }))}
      value={shown}
      onChange={(value) => onShow(LISTS.find((list) => list.value === value)?.value ?? 'due')}
    />
  );
}
