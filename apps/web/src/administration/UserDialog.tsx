import { Button, Checkbox, CopyButton, Group, Modal, MultiSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { NewUser, User } from '../api/contract.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { facilitiesQuery, useNewPassword, useNewUser, useUserChange } from './administration-queries.js';
import classes from './Administration.module.css';
import { isGrantable, ROLE_WORDS } from './role-words.js';

interface Props {
  readonly user: User | 'new' | undefined;
  readonly onClose: () => void;
}

/** Makes or changes a person. A made password is shown once and nowhere kept. */
export function UserDialog({ user, onClose }: Props) {
  return (
    <Modal opened={user !== undefined} onClose={onClose} title={user === 'new' ? 'New user' : 'User'} size="md" closeOnClickOutside={false}>
      {user !== undefined && <UserForm user={user === 'new' ? undefined : user} onClose={onClose} />}
    </Modal>
  );
}

interface Draft extends NewUser {
  readonly disabled: boolean;
}

function UserForm({ user, onClose }: { readonly user: User | undefined; readonly onClose: () => void }) {
  const facilities = useQuery(facilitiesQuery);
  const create = useNewUser();
  const change = useUserChange();
  const renew = useNewPassword();
  const [draft, setDraft] = useState<Draft>(
    user
      ? { ...user, roles: user.roles.filter(isGrantable) }
      : { name: '', fullName: '', email: null, roles: [], everyFacility: false, facilityIds: [], disabled: false },
  );
  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const password = create.data?.password ?? renew.data?.password;
  if (password !== undefined) return <PasswordOnce name={draft.name} password={password} onClose={onClose} />;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { name, disabled, fullName, email = null, roles, everyFacility, facilityIds } = draft;
    const granted = { fullName, email, roles, everyFacility, facilityIds };
    if (user) change.mutate({ id: user.id, change: { ...granted, disabled } }, { onSuccess: onClose });
    else create.mutate({ name, ...granted });
  };
  const error = create.error ?? change.error ?? renew.error ?? facilities.error;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {error && <ProblemNote error={error} />}
        <TextInput
          label="User name"
          required
          disabled={user !== undefined}
          data-autofocus
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput label="Name" required value={draft.fullName} onChange={(event) => set({ fullName: event.currentTarget.value })} />
        <TextInput
          label="E-mail"
          description="For reminders of open follow-up steps"
          type="email"
          value={draft.email ?? ''}
          onChange={(event) => set({ email: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
        <MultiSelect
          label="Roles"
          data={Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }))}
          value={[...draft.roles]}
          onChange={(roles) => set({ roles: roles.filter(isGrantable) })}
        />
        <Checkbox
          label="Every facility, also those added later"
          checked={draft.everyFacility}
          onChange={(event) => set({ everyFacility: event.currentTarget.checked })}
        />
        {!draft.everyFacility && (
          <MultiSelect
            label="Facilities"
            data={(facilities.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={draft.facilityIds.map(String)}
            onChange={(ids) => set({ facilityIds: ids.map(Number) })}
          />
        )}
        {user && (
          <Group justify="space-between">
            <Switch
              label="Disabled: cannot sign in"
              checked={draft.disabled}
              onChange={(event) => set({ disabled: event.currentTarget.checked })}
            />
            <Button variant="subtle" onClick={() => renew.mutate(user.id)} loading={renew.isPending}>
              Make a new password
            </Button>
          </Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {user ? 'Save' : 'Make the user'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PasswordOnce({ name, password, onClose }: { readonly name: string; readonly password: string; readonly onClose: () => void }) {
  return (
    <Stack gap="sm">
      <Text size="sm">
        Password of <strong>{name}</strong>. It is shown this once; it must be replaced at the first sign-in.
      </Text>
      <div className={classes.password}>
        <span className="code">{password}</span>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </div>
      <Group justify="flex-end">
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Stack>
  );
}
