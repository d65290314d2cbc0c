import { createContext, use, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ActionRegistry, type Action } from './action-registry.js';

const Registry = createContext<ActionRegistry | undefined>(undefined);

function useRegistry(): ActionRegistry {
  const registry = use(Registry);
  if (!registry) throw new Error('KeyboardProvider is missing');
  return registry;
}

/** Holds the one list of actions and runs them on their keys. */
export function KeyboardProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new ActionRegistry());
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = registry.find(event);
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [registry]);
  return <Registry value={registry}>{children}</Registry>;
}

/** Offers actions while the calling component is on the screen. Names and keys are read once; `run` is always the latest. */
export function useActions(actions: readonly Action[]): void {
  const registry = useRegistry();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const signature = actions.map((action) => `${action.id}|${action.name}|${action.keys ?? ''}`).join('\n');
  useEffect(() => {
    const runLatest = (id: string) => (): void => latest.current.find((action) => action.id === id)?.run();
    return registry.add(latest.current.map((action) => ({ ...action, run: runLatest(action.id) })));
  }, [registry, signature]);
}

/** Every action on offer now. */
export function useActionList(): readonly Action[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}
