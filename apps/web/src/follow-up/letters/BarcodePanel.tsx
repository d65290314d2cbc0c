import { Button, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import type { FoundLetter } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { Panel } from '../../ui/Panel.js';
import { FoundLetterDialog } from './FoundLetterDialog.js';
import { useLetterByBarcode } from './letter-queries.js';
import classes from './LettersPage.module.css';

/** A scanner types the digits and presses Enter; a person may do the same. */
export function BarcodePanel() {
  const [barcode, setBarcode] = useState('');
  const [found, setFound] = useState<FoundLetter | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const look = useLetterByBarcode();
  useActions([
    {
      id: 'barcode',
      name: 'Scan or type a barcode',
      group: 'Follow-up',
      keys: 'alt+b',
      words: 'letter returned',
      run: () => input.current?.select(),
    },
  ]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (barcode !== '') look.mutate(barcode, { onSuccess: setFound, onError: () => input.current?.select() });
  };
  // The next envelope of the pile can be scanned at once.
  const close = (): void => {
    setFound(undefined);
    setBarcode('');
    look.reset();
  };
  return (
    <Panel title="A letter came back or was answered">
      <form onSubmit={submit} className={classes.barcode}>
        <TextInput
          ref={input}
          flex={1}
          label="Barcode"
          placeholder="Scan it, or type its digits   Alt+B"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          leftSection={<IconBarcode size={16} />}
          error={look.error?.message}
          value={barcode}
          onChange={(event) => {
            setBarcode(event.currentTarget.value.replaceAll(/\D/g, ''));
            look.reset();
          }}
        />
        <Button type="submit" variant="default" loading={look.isPending} style={{ alignSelf: look.error ? 'center' : undefined }}>
          Find the letter
        </Button>
      </form>
      <FoundLetterDialog letter={found} onClose={close} />
    </Panel>
  );
}
