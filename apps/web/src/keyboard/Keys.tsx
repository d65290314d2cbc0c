import { Kbd } from '@mantine/core';
import { keyNames } from './action-registry.js';

/** Keys of an action as key caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 4, flex: 'none' }}>
      {keyNames(keys).map((name) => (
        <Kbd key={name} size="xs">
          {name}
        </Kbd>
      ))}
    </span>
  );
}
