import { Anchor } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyNote } from '../ui/EmptyNote.js';

/** An address that names no page. */
export function NotFoundPage() {
  return (
    <EmptyNote icon={<IconMapOff size={22} />} title="There is no page at this address">
      <Anchor component={Link} to="/">
        Go to the cases
      </Anchor>
    </EmptyNote>
  );
}
