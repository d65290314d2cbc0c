import { codeLabel, type ItemId } from '#domain/naaccr';
import { Button, Menu } from '@mantine/core';
import type { EditResult } from '../api/contract.js';

interface Props {
  readonly edit: Pick<EditResult, 'overridden' | 'overRideCodes'>;
  /** The over-ride item. */
  readonly item: ItemId;
  /** Is given the code to set; blank takes the over-ride back. */
  readonly onSet: (code: string) => void;
}

/** Says that a person has reviewed the case and it stands as coded; where an edit knows several codes, which of them says why. */
export function OverRide({ edit, item, onSet }: Props) {
  const [only, ...others] = edit.overRideCodes;
  if (edit.overridden) return <Way name="Take the over-ride back" onClick={() => onSet('')} />;
  if (only === undefined) return null;
  if (others.length === 0) return <Way name="Reviewed: over-ride" onClick={() => onSet(only)} />;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs">
          Reviewed: over-ride…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {edit.overRideCodes.map((code) => (
          <Menu.Item key={code} onClick={() => onSet(code)}>
            <span className="code">{code}</span> {codeLabel(item, code) ?? ''}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Way({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-xs" onClick={onClick}>
      {name}
    </Button>
  );
}
