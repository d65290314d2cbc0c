import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../session/SessionProvider.js';
import { formatCount } from '../../ui/formats.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import { staffQuery } from './owner-queries.js';

interface Props {
  readonly filter: FollowUpFilter;
  readonly onFilter: (change: FilterChange) => void;
}

/** Limits the list to what one person is to do; colleagues are named when the page is limited to one facility. */
export function OwnerFilter({ filter, onFilter }: Props) {
  const { session, facilityId = session.facilities.length === 1 ? session.facilities[0]?.id : undefined } = useSession();
  const { data } = useQuery({ ...staffQuery(facilityId ?? 0), enabled: facilityId !== undefined });
  const colleagues = (data ?? []).filter(({ id }) => id !== session.user.id);
  return (
    <Select
      aria-label="Owner"
      w={150}
      data={[
        { value: '', label: 'Every owner' },
        { value: 'me', label: 'Yours' },
        { value: 'none', label: 'Nobody’s' },
        ...colleagues.map(({ id, name, owned }) => ({ value: id, label: `${name} · ${formatCount(owned)}` })),
      ]}
      value={filter.owner ?? ''}
      onChange={(value) => onFilter({ owner: value === null || value === '' ? undefined : value })}
      allowDeselect={false}
      searchable={colleagues.length > 8}
    />
  );
}
