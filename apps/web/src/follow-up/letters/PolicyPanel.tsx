import {
  Button,
  Group,
  Input,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Skeleton,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { LetterPolicy, LetterPolicyChange } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { letterPolicyQuery, usePolicySave } from './letter-settings-queries.js';

const ENVELOPES: Readonly<Record<LetterPolicy['envelope'], string>> = {
  'us-10-left': 'US No. 10, left window (US letter)',
  'din-5008-b': 'DIN 5008 form B, C6/5 and DL (A4)',
};
const LABEL_SHEETS: Readonly<Record<LetterPolicy['labelSheet'], string>> = {
  'avery-5160': 'Avery 5160 (US letter, 30 labels)',
  'avery-l7160': 'Avery L7160 (A4, 21 labels)',
};
const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, value: string, held: Key): Key =>
  (Object.keys(words) as Key[]).find((key) => key === value) ?? held; // the keys are the very type

/** In whose name a facility writes, on which paper, and what its letters may say. */
export function PolicyPanel({ facilityId }: { readonly facilityId: number }) {
  const { data, error, refetch } = useQuery(letterPolicyQuery(facilityId));
  return (
    <Panel title="Letter policy">
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <PolicyForm key={data.version} policy={data} />
      ) : (
        <Skeleton height={320} />
      )}
    </Panel>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function PolicyForm({ policy: { facilityId, ...held } }: { readonly policy: LetterPolicy }) {
  const mayManage = useMay('follow-up.manage');
  const save = usePolicySave(facilityId);
  const [draft, setDraft] = useState<LetterPolicyChange>(held);
  const [address, setAddress] = useState(held.returnAddress.join('\n'));
  const set = (change: Partial<LetterPolicyChange>): void => setDraft((now) => ({ ...now, ...change }));
  const text = (key: 'senderName' | 'telephone' | 'signer' | 'signerTitle') => ({
    value: draft[key],
    readOnly: !mayManage,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set({ [key]: event.currentTarget.value }),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save.mutate(
      { ...draft, returnAddress: linesOf(address) },
      { onSuccess: () => notifications.show({ message: 'The letter policy is saved.', color: 'green' }) },
    );
  };
  return (
    <form onSubmit={submit} style={{ maxWidth: 780 }}>
      <Stack gap="sm">
        {save.error && <ProblemNote error={save.error} />}
        {!mayManage && (
          <Text size="sm" c="dimmed">
            A manager changes the policy; you may read it.
          </Text>
        )}
        {held.version === 0 && (
          <Text size="sm" c="dimmed">
            Nobody has set a policy for this facility yet; letters are made once it is saved.
          </Text>
        )}
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label="Sender"
            description="Stands on letters and envelopes; a neutral name, not one that tells of cancer"
            required={mayManage}
            maxLength={80}
            {...text('senderName')}
          />
          <TextInput
            label="Telephone"
            description="For questions about the letter"
            required={mayManage}
            maxLength={40}
            {...text('telephone')}
          />
          <Textarea
            label="Return address"
            description="One line each, five at most"
            required={mayManage}
            rows={4}
            readOnly={!mayManage}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Stack gap="sm">
            <TextInput label="Signed by" required={mayManage} maxLength={80} {...text('signer')} />
            <TextInput label="Title of the signer" maxLength={80} {...text('signerTitle')} />
          </Stack>
          <NativeSelect
            label="Window envelope"
            description="Decides the paper, too"
            data={optionsOf(ENVELOPES)}
            disabled={!mayManage}
            value={draft.envelope}
            onChange={(event) => set({ envelope: keyOf(ENVELOPES, event.currentTarget.value, draft.envelope) })}
          />
          <NativeSelect
            label="Label sheet"
            description="For larger envelopes"
            data={optionsOf(LABEL_SHEETS)}
            disabled={!mayManage}
            value={draft.labelSheet}
            onChange={(event) => set({ labelSheet: keyOf(LABEL_SHEETS, event.currentTarget.value, draft.labelSheet) })}
          />
          <NumberInput
            label="Days to answer"
            description="Named in the letter"
            min={1}
            max={180}
            allowDecimal={false}
            readOnly={!mayManage}
            value={draft.replyDays}
            onChange={(value) => set({ replyDays: Number(value) })}
          />
        </SimpleGrid>
        <div>
          <Input.Label size="xs" labelElement="div" display="block" mb={4}>
            Permission of physicians to write to their patients
          </Input.Label>
          <SegmentedControl
            aria-label="Permission of physicians to write to their patients"
            data={[
              { value: 'blanket', label: 'One for all patients' },
              { value: 'each', label: 'Asked of each physician' },
            ]}
            disabled={!mayManage}
            value={draft.physicianPermission}
            onChange={(value) => set({ physicianPermission: value === 'each' ? 'each' : 'blanket' })}
          />
        </div>
        <Switch
          label="Letters, labels and addresses may hold words that tell of cancer"
          description="Off: a text with such a word is refused when it is saved and when it is printed"
          disabled={!mayManage}
          checked={draft.mayNameCancer}
          onChange={(event) => set({ mayNameCancer: event.currentTarget.checked })}
        />
        {mayManage && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save the policy
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
