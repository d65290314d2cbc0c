import { Select } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/SessionProvider.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { SideBySide, Stacked } from '../../ui/SideBySide.js';
import { IconBuildingHospital } from '@tabler/icons-react';
import { LimitsPanel } from '../rates/LimitsPanel.js';
import { SETTINGS_SECTIONS, type SettingsSection } from './settings-sections.js';
import classes from './SettingsPage.module.css';

/** Limits hold for the whole registry; whoever reads follow-up may read them and their sources. */
const LIMITS: SettingsSection = { id: 'limits', name: 'Limits', needs: ['follow-up.read'], panel: LimitsPanel };
const SECTIONS = [...SETTINGS_SECTIONS, LIMITS];

/** How a facility follows its patients: each part of the settings has an address of its own. */
export function SettingsPage() {
  const { section } = useParams({ from: '/follow-up/settings/$section' });
  const { session } = useSession();
  const allowed = SECTIONS.filter(({ needs }) => needs.some((permission) => session.abilities.includes(permission)));
  const open = allowed.find(({ id }) => id === section) ?? allowed[0];
  const { facilityId, picker } = useFacility(open);
  if (!open) return null;
  const Open = open.panel;
  return (
    <SideBySide columns="216px minmax(0, 1fr)">
      <Stacked>
        {allowed.length > 1 && picker}
        <nav aria-label="Settings of follow-up" className={classes.sections}>
          {allowed.map(({ id, name }) => (
            <Link
              key={id}
              to="/follow-up/settings/$section"
              params={{ section: id }}
              className={classes.section}
              data-open={id === open.id || undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      </Stacked>
      <Stacked>
        {open === LIMITS ? (
          <LimitsPanel />
        ) : facilityId === undefined ? (
          <EmptyNote icon={<IconBuildingHospital size={22} />} title="There is no facility yet" />
        ) : (
          <Open key={facilityId} facilityId={facilityId} />
        )}
      </Stacked>
    </SideBySide>
  );
}

// The facility of the header; without one, a facility is chosen here, because settings belong to one.
function useFacility(open: SettingsSection | undefined) {
  const { session, facilityId } = useSession();
  const [chosen, choose] = useState<number | undefined>(undefined);
  const shown = facilityId ?? chosen ?? session.facilities[0]?.id;
  const isPicked = facilityId !== undefined || session.facilities.length < 2;
  const picker = isPicked ? null : (
    <Select
      label="Settings of"
      data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={shown === undefined ? null : String(shown)}
      onChange={(value) => choose(value === null ? undefined : Number(value))}
      allowDeselect={false}
      disabled={open === LIMITS}
      searchable={session.facilities.length > 10}
    />
  );
  return { facilityId: shown, picker };
}
