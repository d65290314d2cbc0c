import { codeList, itemDef, parseDateInput, type ItemId } from '#domain/naaccr';
import { NativeSelect, TextInput } from '@mantine/core';
import { itemText } from '../item-value.js';

interface Props {
  readonly id: ItemId;
  readonly value: string;
  readonly error?: string | undefined;
  /** What stands on file, shown below. */
  readonly held?: string | undefined;
  readonly onChange: (value: string) => void;
}

const MOST_OPTIONS = 40;

/** One item of a reply: a list where the dictionary has a short one, else typed; what stands on file below it. */
export function ReplyItem({ id, value, error, held, onChange }: Props) {
  const def = itemDef(id);
  const list = codeList(id);
  const onFile = held === undefined || held === '' ? undefined : `On file: ${itemText(id, held)}`;
  const given = { label: `${def.name} (${def.number})`, description: onFile, error };
  if (list?.isComplete && list.entries.length <= MOST_OPTIONS) {
    const codes = list.entries.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));
    return (
      <NativeSelect
        {...given}
        data={[{ value: '', label: 'Not said' }, ...codes]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isDate = def.dataType === 'date';
  return (
    <TextInput
      {...given}
      value={value}
      autoComplete="off"
      maxLength={isDate ? 10 : def.length}
      placeholder={isDate ? 'CCYYMMDD' : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(isDate ? (parseDateInput(value) ?? value) : value.trim())}
    />
  );
}
