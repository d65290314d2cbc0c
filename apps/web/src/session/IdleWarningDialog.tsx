import { Button, Group, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../api/keys.js';
import { useSession } from './SessionProvider.js';
import { readSession, useSignOut } from './session-queries.js';

const SECOND = 1000;
/** Seconds of warning; at most half of a short session. */
const warningOf = (idleMinutes: number): number => Math.min(120, idleMinutes * 30);
const KEEP_ALIVE_SECONDS = 60;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/** Seconds until the session ends for want of a key or a click. A person at work keeps the server's session alive too. */
function useSecondsLeft(idleMinutes: number): { readonly left: number; readonly stay: () => void } {
  const lastSign = useRef(0);
  const lastCall = useRef(0);
  const [left, setLeft] = useState(idleMinutes * 60);
  useEffect(() => {
    const now = (): number => performance.now();
    lastSign.current = now();
    lastCall.current = now();
    const sign = (): void => {
      // Once the warning is up only its buttons count, so that a cat on the keyboard does not keep a record open.
      if (idleMinutes * 60 - (now() - lastSign.current) / SECOND > warningOf(idleMinutes)) lastSign.current = now();
    };
    const tick = (): void => {
      setLeft(Math.ceil(idleMinutes * 60 - (now() - lastSign.current) / SECOND));
      const isDue = now() - lastCall.current > KEEP_ALIVE_SECONDS * SECOND && lastSign.current > lastCall.current;
      if (!isDue) return;
      lastCall.current = now();
      void readSession().catch(() => undefined);
    };
    const timer = window.setInterval(tick, SECOND);
    for (const name of SIGNS_OF_LIFE) window.addEventListener(name, sign, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, sign);
    };
  }, [idleMinutes]);
  const stay = (): void => {
    lastSign.current = performance.now();
    setLeft(idleMinutes * 60);
  };
  return { left, stay };
}

/** Warns up to two minutes before the session ends, and ends it. */
export function IdleWarningDialog() {
  const { session } = useSession();
  const client = useQueryClient();
  const signOut = useSignOut();
  const { left, stay } = useSecondsLeft(session.idleMinutes);
  const { mutate: end, isIdle } = signOut;
  useEffect(() => {
    if (left <= 0 && isIdle) end();
  }, [left, end, isIdle]);
  const goOn = (): void => {
    stay();
    void client.invalidateQueries({ queryKey: keys.session });
  };
  const clock = `${Math.floor(Math.max(0, left) / 60)}:${String(Math.max(0, left) % 60).padStart(2, '0')}`;
  return (
    <Modal opened={left <= warningOf(session.idleMinutes)} onClose={goOn} title="Are you still there?" withCloseButton={false}>
      <Text size="sm">
        You will be signed out in <strong>{clock}</strong>. What you typed is saved as you go.
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => end()}>
          Sign out
        </Button>
        <Button onClick={goOn} data-autofocus>
          Stay signed in
        </Button>
      </Group>
    </Modal>
  );
}
