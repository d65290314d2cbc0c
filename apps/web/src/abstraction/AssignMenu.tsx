import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.js';
import { colleaguesQuery, useCaseStep } from './abstract-queries.js';
import { useWholeDraft } from './DraftProvider.js';

/** Who works on the case; takes it, gives it to a colleague of the facility, or gives it back. */
export function AssignMenu() {
  const draft = useWholeDraft();
  const { user } = useSession().session;
  const step = useCaseStep(draft.view.id);
  const [isOpen, setOpen] = useState(false);
  const { owner, abilities, version, facility } = draft.view;
  const { data: colleagues } = useQuery({ ...colleaguesQuery(facility.id), enabled: isOpen });
  const name = owner === null ? 'Nobody’s case' : owner.id === user.id ? 'Your case' : owner.fullName;
  if (!abilities.includes('abstract.assign')) return <span className="quiet">{name}</span>;
  const assign = (ownerId: string | null) => (): void =>
    step.mutate(
      { step: 'assign', version, ownerId },
      { onSuccess: (view) => draft.replace(view), onError: (error) => notifications.show({ message: error.message, color: 'red' }) },
    );
  const others = colleagues?.filter(({ id }) => id !== user.id && id !== owner?.id) ?? [];
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconUser size={15} />} loading={step.isPending} aria-label={`Owner: ${name}`}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {owner?.id !== user.id && <Menu.Item onClick={assign(user.id)}>Take the case</Menu.Item>}
        {owner !== null && <Menu.Item onClick={assign(null)}>Give it back: nobody’s case</Menu.Item>}
        {others.length > 0 && <Menu.Label>Give it to</Menu.Label>}
        {others.map(({ id, fullName }) => (
          <Menu.Item key={id} onClick={assign(id)}>
            {fullName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
