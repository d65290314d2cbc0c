import { itemDef, type ItemId } from '#domain/naaccr';
import { Alert, Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedField, DeathCandidate, DeathRecord } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { Keys } from '../../keyboard/Keys.js';
import { formatCodedDate } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { itemText } from '../item-value.js';
import classes from './Deaths.module.css';
import { type Decision, recordQuery, useReviewDeath } from './deaths-queries.js';
import { agreementWords, CONFLICT_WORDS } from './deaths-words.js';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** A death beside the person it could be; decided by one key, and the next one follows. */
export function DeathReview({ id, onNext, onClose }: Props) {
  const { data, error, refetch } = useQuery(recordQuery(id));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return <Review record={data} onNext={onNext} onClose={onClose} />;
}

function Review({ record, onNext, onClose }: Omit<Props, 'id'> & { readonly record: DeathRecord }) {
  const review = useReviewDeath();
  const [chosen, choose] = useState(record.patientId ?? record.candidates[0]?.patientId);
  const candidate = record.candidates.find(({ patientId }) => patientId === chosen) ?? record.candidates[0];
  const isOpen = ['review', 'match', 'conflict', 'different'].includes(record.state);
  const decide = (decision: Decision['decision']): void => {
    if (!isOpen || review.isPending) return;
    const { id, version } = record;
    review.mutate({ id, version, decision, patientId: decision === 'same' ? candidate?.patientId : undefined }, { onSuccess: onNext });
  };
  useActions([
    { id: 'death same', name: 'Same person', group: 'Review of deaths', keys: 's', run: () => decide('same') },
    { id: 'death different', name: 'Different person', group: 'Review of deaths', keys: 'd', run: () => decide('different') },
    { id: 'death later', name: 'Decide later', group: 'Review of deaths', keys: 'l', run: onNext },
    { id: 'death close', name: 'Back to the list', group: 'Review of deaths', keys: 'escape', run: onClose },
  ]);
  const score = candidate === undefined ? '' : ` · score ${candidate.score.toFixed(1)}`;
  return (
    <Panel
      title={`Row ${record.row}${score}`}
      flush
      grow
      actions={
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          Back to the list
        </Button>
      }
    >
      {review.error && <ProblemNote error={review.error} />}
      {record.conflict !== null && (
        <Alert color="yellow" py={6} m={8}>
          {CONFLICT_WORDS[record.conflict]}
        </Alert>
      )}
      {record.candidates.length > 1 && (
        <Group p={8}>
          <SegmentedControl
            size="xs"
            aria-label="Person of the registry"
            value={candidate?.patientId ?? ''}
            onChange={choose}
            data={record.candidates.map(({ patientId, score: own }, at) => ({
              value: patientId,
              label: `Person ${at + 1} · ${own.toFixed(1)}`,
            }))}
          />
        </Group>
      )}
      <div className={classes.review}>
        <PairTable record={record} candidate={candidate} />
      </div>
      <div className={classes.decide}>
        <Text size="sm" c="dimmed">
          {record.decision !== null && `${record.decision === 'same' ? 'Same person' : 'Different person'}, ${record.reviewer ?? ''}`}
          {record.notRestored.length > 0 && ` · ${record.notRestored.length} values changed since were kept`}
        </Text>
        {isOpen && (
          <Group gap="xs">
            <Button
              onClick={() => decide('same')}
              disabled={candidate === undefined}
              loading={review.isPending}
              rightSection={<Keys keys="s" />}
            >
              Same
            </Button>
            <Button variant="default" onClick={() => decide('different')} rightSection={<Keys keys="d" />}>
              Different
            </Button>
            <Button variant="subtle" onClick={onNext} rightSection={<Keys keys="l" />}>
              Later
            </Button>
          </Group>
        )}
      </div>
    </Panel>
  );
}

/** Lines of the table: what was compared first, then what a reviewer looks at besides. */
const COMPARED: readonly (readonly [field: ComparedField['field'], item: ItemId])[] = [
  ['nameLast', 'nameLast'],
  ['nameFirst', 'nameFirst'],
  ['nameMiddle', 'nameMiddle'],
  ['dateOfBirth', 'dateOfBirth'],
  ['socialSecurityNumber', 'socialSecurityNumber'],
  ['sexAssignedAtBirth', 'sexAssignedAtBirth'],
  ['address', 'addrCurrentPostalCode'],
];
const BESIDES: readonly ItemId[] = [
  'nameBirthSurname',
  'addrCurrentState',
  'vitalStatus',
  'dateOfLastContact',
  'causeOfDeath',
  'placeOfDeathState',
  'dcStateFileNumber',
];

function PairTable({ record, candidate }: { readonly record: DeathRecord; readonly candidate: DeathCandidate | undefined }) {
  const fieldOf = (name: string): ComparedField | undefined => candidate?.fields.find(({ field }) => field === name);
  // What neither side knows takes no line.
  const isKnown = (item: ItemId): boolean => shown(record.death, item) !== '' || shown(candidate?.items, item) !== '';
  return (
    <table className={classes.pair} aria-label="The death beside the person">
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">File of deaths</th>
          <th scope="col">{candidate === undefined ? 'Nobody of the registry' : 'Registry'}</th>
          <th scope="col">Comparison</th>
          <th scope="col" className="number">
            Weight
          </th>
        </tr>
      </thead>
      <tbody>
        {COMPARED.filter(([, item]) => isKnown(item)).map(([name, item]) => {
          const field = fieldOf(name);
          return (
            <tr key={item} data-agreement={field?.agreement}>
              <th scope="row">{nameOf(item)}</th>
              <td>{shown(record.death, item)}</td>
              <td>{shown(candidate?.items, item)}</td>
              <td>{field && agreementWords(field)}</td>
              <td className="number">{field && field.agreement !== 'missing' ? field.weight.toFixed(1) : ''}</td>
            </tr>
          );
        })}
        {BESIDES.filter(isKnown).map((item) => (
          <tr key={item}>
            <th scope="row">{item === 'dateOfLastContact' ? 'Died / last contact' : nameOf(item)}</th>
            <td>{item === 'vitalStatus' ? itemText(item, '0') : shown(record.death, item)}</td>
            <td>{shown(candidate?.items, item)}</td>
            <td />
            <td />
          </tr>
        ))}
        <tr>
          <th scope="row">Tumors</th>
          <td />
          <td>
            {candidate?.tumors.map(({ primarySite, histologicTypeIcdO3, dateOfDiagnosis }) => (
              <div key={`${primarySite}${dateOfDiagnosis}`}>
                <span className="code">{`${primarySite} ${histologicTypeIcdO3}`}</span> {formatCodedDate(dateOfDiagnosis)}
              </div>
            ))}
          </td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

const nameOf = (item: ItemId): string => itemDef(item).name;

const shown = (items: Readonly<Record<string, string>> | undefined, item: ItemId): string => itemText(item, items?.[item] ?? '');
