import { useDebouncedCallback } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import type { InputProps } from './CodeInput.js';
import classes from './ItemField.module.css';

// A long note is handed over while it is being written, so that a crash or a time-out takes no more than these seconds.
const PAUSE = 3000;

/** Free text over several lines with a meter of what a file can carry; what is over the limit is named, not cut. */
export function TextItemInput({ def, inputId, state, isLocked, onChange }: InputProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? state.value;
  const over = text.length - def.length;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, 320)}px`;
  }, [text]);
  const handOver = useDebouncedCallback((value: string) => onChange(value.trim()), PAUSE);
  const leave = (): void => {
    handOver.cancel();
    if (typed !== undefined) onChange(typed.trim());
    setTyped(undefined);
  };
  return (
    <div className={classes.textBox}>
      <textarea
        ref={area}
        id={inputId}
        data-field
        className={classes.text}
        rows={1}
        value={text}
        readOnly={isLocked}
        aria-invalid={over > 0 || undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          handOver(event.currentTarget.value);
        }}
        onBlur={leave}
      />
      <span className={classes.meter} data-over={over > 0 || undefined}>
        {over > 0 ? `${over} characters too many` : text.length > 0 ? `${text.length} of ${def.length}` : ''}
      </span>
    </div>
  );
}
