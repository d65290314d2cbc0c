import type { DerivedReason, StagingAlgorithm } from '#domain/staging';

/** The row that decided, in words: what its cells ask for and what it does, as the release has them. */
export function decidingRowText({ algorithm: name, release, ...reason }: DerivedReason, algorithms: readonly StagingAlgorithm[]): string {
  const algorithm = algorithms.find((each) => each.algorithm === name && each.version === release);
  const table = reason.tableId === null ? undefined : algorithm?.table(reason.tableId);
  const source = `${name} ${release}`;
  if (reason.result !== 'STAGED') return `${source} does not stage this case: ${reason.result}.`;
  if (reason.tableId === null || reason.row === null)
    return `${source} derives it from no table: a default, or nothing is coded to derive it from.`;
  const place = `${source}, table ${table?.name ?? reason.tableId} (${reason.tableId})`;
  if (reason.row === 0) return `${place}: no row matches.`;
  const cells = table?.rows[reason.row - 1];
  const asked = (table?.columns ?? []).flatMap(({ key, type }, at) => (type === 'INPUT' ? [`${key} ${cellText(cells?.[at])}`] : []));
  const done = (table?.columns ?? []).flatMap(({ type }, at) => (type === 'ENDPOINT' ? [cells?.[at] ?? ''] : []));
  return `${place}, row ${reason.row}: ${asked.join(', ')}; ${done.join(', ')}.`;
}

function cellText(cell: string | null | undefined): string {
  if (cell === null || cell === undefined || cell === '*') return 'any';
  return cell === '' ? 'blank' : cell;
}
