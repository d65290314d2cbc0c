/** Something a person can do from the keyboard or the command palette. `keys` is written as `mod+s`, `alt+n`, `f8` or `?`. */
export interface Action {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly keys?: string;
  /** Other words a person may type to find it. */
  readonly words?: string;
  readonly run: () => void;
}

/** Id of the action that opens the command palette, which does not list itself. */
export const PALETTE_ACTION = 'palette';

type Listener = () => void;

/** Actions of everything on the screen at this moment; the last one registered wins a key. */
export class ActionRegistry {
  private readonly held = new Map<symbol, readonly Action[]>();
  private readonly listeners = new Set<Listener>();
  private listed: readonly Action[] = [];

  /** Adds actions until the returned function is called. */
  add(actions: readonly Action[]): () => void {
    const key = Symbol('actions');
    this.held.set(key, actions);
    this.changed();
    return () => {
      this.held.delete(key);
      this.changed();
    };
  }

  /** All actions, the page's own first; the same array until something changes. */
  readonly list = (): readonly Action[] => this.listed;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The action of a pressed key, or `undefined`; keys that type a character do nothing inside a field. */
  find(event: KeyboardEvent): Action | undefined {
    const keys = keysOf(event);
    if (isTyping(event) && !/^(mod|alt)\+|^f\d/.test(keys)) return undefined;
    return this.listed.find((action) => action.keys === keys);
  }

  private changed(): void {
    this.listed = [...this.held.values()].reverse().flat();
    for (const listener of this.listeners) listener();
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

/** A pressed key as actions write it. Shift is named only with a control, alt or function key: `?` is `?` on every keyboard. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const isNamed = event.ctrlKey || event.metaKey || event.altKey || key.length > 1;
  return [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && isNamed ? 'shift' : '',
    // With Alt some keyboards give another character; the physical key is what the list names.
    event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};

/** Key names for people, in the order to press. */
export const keyNames = (keys: string): readonly string[] => keys.split('+').map((key) => KEY_NAMES[key] ?? key.toUpperCase());
