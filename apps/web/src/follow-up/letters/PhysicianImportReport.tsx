import { Alert, CloseButton, Group, Text } from '@mantine/core';
import type { PhysicianImport } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import classes from './Templates.module.css';

/** What became of every line of a file of physicians. */
export function PhysicianImportReport({ report, onClose }: { readonly report: PhysicianImport; readonly onClose: () => void }) {
  const { rows, created, updated, unchanged, problems } = report;
  return (
    <Alert color={problems.length === 0 ? 'green' : 'yellow'} radius={0} py="xs" role="status">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm">
          {formatCount(rows)} lines: {formatCount(created)} new, {formatCount(updated)} changed, {formatCount(unchanged)} as they were,{' '}
          {formatCount(problems.length)} left out.
        </Text>
        <CloseButton size="sm" aria-label="Close the report" onClick={onClose} />
      </Group>
      {problems.length > 0 && (
        <ul className={classes.lines} aria-label="Lines left out">
          {problems.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`}>
              <span className="code">line {line}</span> {column}: {message}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
