import { notifications } from '@mantine/notifications';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WorkList } from '../api/contract.js';
import { keys } from '../api/keys.js';
import { readWorkList } from './work-list-queries.js';

type Pages = InfiniteData<WorkList>;

/** Goes to the case after this one in the list that was looked at last; without a list, to the oldest open case. */
export function useNextCase(id: string): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const find = async (): Promise<string | undefined> => {
    const lists = client.getQueryCache().findAll({ queryKey: keys.workLists });
    const latest = lists.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0];
    const rows = (latest?.state.data as Pages | undefined)?.pages.flatMap((page) => page.rows);
    if (rows) return rows[rows.findIndex((row) => row.id === id) + 1]?.id;
    const { rows: open } = await readWorkList({ status: 'in-progress', sort: 'age', limit: 2 });
    return open.find((row) => row.id !== id)?.id;
  };
  return () => {
    void find()
      .catch(() => undefined)
      .then((next) => {
        if (next === undefined || next === id) notifications.show({ message: 'That was the last case of the list.' });
        else void navigate({ to: '/abstracts/$abstractId', params: { abstractId: next } });
      });
  };
}
