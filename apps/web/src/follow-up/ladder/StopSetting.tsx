import { STOPS_THAT_END_FOLLOW_UP } from '#domain/follow-up';
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FollowedPerson, FollowUpStop } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import { STOP_WORDS, STOPS } from './ladder-words.js';

interface Props {
  readonly person: FollowedPerson;
  readonly isLocked: boolean;
  readonly onSettle: (part: { readonly stop: FollowUpStop | null }, told: string) => void;
}

const NONE = '';

/** The stop of a patient; asked once more, because letters and calls end with it. */
export function StopSetting({ person: { stop, stoppedOn }, isLocked, onSettle }: Props) {
  const [asked, ask] = useState<FollowUpStop | null | undefined>(undefined);
  const settle = (chosen: FollowUpStop | null): void => {
    ask(undefined);
    onSettle({ stop: chosen }, chosen === null ? 'The stop is lifted.' : 'Letters and calls are stopped.');
  };
  return (
    <>
      <NativeSelect
        label="Stop"
        description={stop === null ? undefined : `since ${formatCodedDate(stoppedOn)}`}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[{ value: NONE, label: 'None: may be reached' }, ...STOPS.map((value) => ({ value, label: STOP_WORDS[value] }))]}
        value={stop ?? NONE}
        disabled={isLocked}
        onChange={(event) => ask(STOPS.find((one) => one === event.currentTarget.value) ?? null)}
      />
      <Modal
        opened={asked !== undefined}
        onClose={() => ask(undefined)}
        title={asked === null ? 'Lift the stop' : 'Stop letters and calls'}
      >
        {asked !== undefined && (
          <Stack gap="sm">
            <Text size="sm">{consequence(asked)}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => ask(undefined)}>
                Keep as it is
              </Button>
              <Button {...(asked === null ? {} : { color: 'red' })} onClick={() => settle(asked)} data-autofocus>
                {asked === null ? 'Lift the stop' : 'Stop'}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}

function consequence(stop: FollowUpStop | null): string {
  if (stop === null) return 'The patient may be reached again, from where the ladder stands today.';
  const end = `${STOP_WORDS[stop]}: letters and calls end at once, queued letters stay in the house.`;
  return STOPS_THAT_END_FOLLOW_UP.includes(stop)
    ? `${end} The patient is not followed any more, with this as the reason.`
    : `${end} The patient stays under surveillance: look-ups and searches go on.`;
}
