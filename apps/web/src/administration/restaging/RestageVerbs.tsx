import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Restage } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { useRestageApply, useRestageUndo } from './restage-queries.js';

const records = (count: number): string => (count === 1 ? '1 record' : `${formatCount(count)} records`);

/** Applying what was found and taking it back; both are asked once more. */
export function RestageVerbs({ restage: { id, status, differing, applied } }: { readonly restage: Restage }) {
  const apply = useRestageApply();
  const undo = useRestageUndo();
  const [asked, ask] = useState<'apply' | 'undo' | undefined>(undefined);
  const mayApply = status === 'compared' && differing > 0;
  const mayUndo = (status === 'applied' || status === 'failed') && applied > 0;
  const settled = { onSettled: () => ask(undefined) };
  const failure = apply.error ?? undo.error;
  return (
    <>
      {failure && <ProblemNote error={failure} />}
      {mayApply && asked === undefined && (
        <Button leftSection={<IconCheck size={15} />} onClick={() => ask('apply')}>
          {`Apply ${formatCount(differing)}`}
        </Button>
      )}
      {mayUndo && asked === undefined && (
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={() => ask('undo')}>
          Undo
        </Button>
      )}
      {mayApply && asked === 'apply' && (
        <Question text={`Give ${records(differing)} the new values?`} onNo={() => ask(undefined)}>
          <Button loading={apply.isPending} onClick={() => apply.mutate(id, settled)}>
            Apply
          </Button>
        </Question>
      )}
      {mayUndo && asked === 'undo' && (
        <Question text={`Put the former values of ${records(applied)} back?`} onNo={() => ask(undefined)}>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate(id, settled)}>
            Undo
          </Button>
        </Question>
      )}
    </>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly onNo: () => void;
  readonly children: React.ReactNode;
}

function Question({ text, onNo, children }: QuestionProps) {
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={text}>
      <Text size="sm">{text}</Text>
      {children}
      <Button variant="default" onClick={onNo}>
        Keep as it is
      </Button>
    </Group>
  );
}
