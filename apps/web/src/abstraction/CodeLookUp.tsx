import type { CodeEntry } from '#domain/naaccr';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './CodeLookUp.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly anchor: HTMLElement | null;
  readonly entries: readonly CodeEntry[];
  readonly row: number | undefined;
  readonly onPick: (entry: CodeEntry) => void;
  readonly onClose: () => void;
}

const HEIGHT = 300;
const WIDTH = 440;

interface Place {
  readonly left: number;
  readonly top: number | undefined;
  readonly bottom: number | undefined;
}

function placeBeside(anchor: HTMLElement): Place {
  const box = anchor.getBoundingClientRect();
  const left = Math.min(box.left, window.innerWidth - WIDTH - 8);
  const isAbove = window.innerHeight - box.bottom < HEIGHT && box.top > HEIGHT;
  return isAbove ? { left, top: undefined, bottom: window.innerHeight - box.top + 2 } : { left, top: box.bottom + 2, bottom: undefined };
}

/** The code list of the field in focus: code and label, best fit first. The cursor stays in the field. */
export function CodeLookUp({ id, name, anchor, entries, row, onPick, onClose }: Props) {
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (anchor) setPlace(placeBeside(anchor));
  }, [anchor]);
  useEffect(() => {
    const scroll = (event: Event): void => {
      // Long words scroll inside the field itself, and the list scrolls too; only a moving page leaves the list behind.
      if (event.target !== list.current && event.target !== anchor) onClose();
    };
    window.addEventListener('scroll', scroll, true);
    return () => window.removeEventListener('scroll', scroll, true);
  }, [anchor, onClose]);
  useEffect(() => {
    if (row !== undefined) list.current?.children[row]?.scrollIntoView({ block: 'nearest' });
  }, [row]);
  if (!place) return null;
  return createPortal(
    <div className={classes.box} style={{ ...place, width: WIDTH, maxHeight: HEIGHT }}>
      <div ref={list} id={id} role="listbox" aria-label={`Codes of ${name}`} className={classes.list}>
        {entries.map((entry, index) => (
          <div
            key={entry.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === row}
            aria-disabled={entry.to !== undefined || undefined}
            className={classes.row}
            // The field keeps the focus, so that leaving it is not mistaken for a choice.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(entry)}
          >
            <span className="code">{entry.to === undefined ? entry.code : `${entry.code}–${entry.to}`}</span>
            <span>{entry.label}</span>
          </div>
        ))}
        {entries.length === 0 && <div className={classes.none}>No code fits; what is typed is checked on leaving the field.</div>}
      </div>
    </div>,
    document.body,
  );
}
