import { ActionIcon, Select, Title, Tooltip, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { given } from '../api/client.js';
import { keepText } from '../home/search-texts.js';
import { PALETTE_ACTION, type Action } from '../keyboard/action-registry.js';
import { CommandPalette } from '../keyboard/CommandPalette.js';
import { KeyListDialog } from '../keyboard/KeyListDialog.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { Keys } from '../keyboard/Keys.js';
import { useMay, useSession } from '../session/SessionProvider.js';
import { useShownTitle } from './page-title.js';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu.js';

/** Title of the page, the way to every command, the facility that lists are limited to, and who is signed in. */
export function Header() {
  const { title, detail } = useShownTitle();
  const [paletteOpened, palette] = useDisclosure(false);
  const [keysOpened, keyList] = useDisclosure(false);
  const fromText = useTextActions();
  useActions([
    { id: PALETTE_ACTION, name: 'Find anything', group: 'Everywhere', keys: 'mod+k', run: palette.open },
    { id: 'key-list', name: 'Show all keys', group: 'Everywhere', keys: '?', run: keyList.open },
  ]);
  return (
    <header className={classes.bar}>
      <div className={classes.title}>
        <Title order={1} size="h2">
          {title}
        </Title>
        <span className="quiet">{detail}</span>
      </div>
      <button type="button" className={classes.find} onClick={palette.open}>
        <IconSearch size={15} aria-hidden />
        <span style={{ flex: 1, textAlign: 'left' }}>Find…</span>
        <Keys keys="mod+k" />
      </button>
      <FacilityFilter />
      <SchemeToggle />
      <Tooltip label="Keys on this screen (?)">
        <ActionIcon aria-label="Show all keys" onClick={keyList.open}>
          <IconKeyboard size={18} />
        </ActionIcon>
      </Tooltip>
      <UserMenu />
      <CommandPalette opened={paletteOpened} onClose={palette.close} fromText={fromText} />
      <KeyListDialog opened={keysOpened} onClose={keyList.close} />
    </header>
  );
}

function useTextActions(): (text: string) => readonly Action[] {
  const navigate = useNavigate();
  const maySearch = useMay('abstract.read');
  return (text) =>
    maySearch
      ? [
          {
            id: 'find-cases',
            name: `Find cases of “${text}”`,
            group: 'Cases',
            run: () => void navigate({ to: '/', search: given({ find: keepText(text) }) }),
          },
        ]
      : [];
}

function FacilityFilter() {
  const { session, facilityId, chooseFacility } = useSession();
  if (session.facilities.length < 2) return <span className="quiet">{session.facilities[0]?.name}</span>;
  return (
    <Select
      aria-label="Facility"
      w={200}
      data={[{ value: '', label: 'All facilities' }, ...session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={facilityId === undefined ? '' : String(facilityId)}
      onChange={(value) => chooseFacility(value === null || value === '' ? undefined : Number(value))}
      allowDeselect={false}
      searchable={session.facilities.length > 10}
    />
  );
}

function SchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const toggle = (): void => setColorScheme(isDark ? 'light' : 'dark');
  useActions([{ id: 'scheme', name: isDark ? 'Use the light theme' : 'Use the dark theme', group: 'Everywhere', run: toggle }]);
  return (
    <Tooltip label={isDark ? 'Light theme' : 'Dark theme'}>
      <ActionIcon aria-label={isDark ? 'Use the light theme' : 'Use the dark theme'} onClick={toggle}>
        {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
