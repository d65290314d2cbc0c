import { Center, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** The page before the registry opens: the product's name over one card. */
export function SignedOutFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Center mih="100%" p="md" component="main">
      <Stack w={360} gap="md">
        <Group gap="xs" justify="center">
          <img src="/registry.svg" width={32} height={32} alt="" />
          <Text fw={600} size="lg">
            Cancer Registry
          </Text>
        </Group>
        <Paper withBorder p="lg" shadow="sm">
          {children}
        </Paper>
      </Stack>
    </Center>
  );
}
