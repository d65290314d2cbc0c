import { Button, Checkbox, FileButton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypeXml } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useMay } from '../session/SessionProvider.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { useStartImport } from './import-queries.js';
import classes from './ImportsPage.module.css';

/** Takes a file by dropping or choosing and sends it at once. */
export function NewImportPanel({ onStarted }: { readonly onStarted: (id: string) => void }) {
  const start = useStartImport();
  const mayManage = useMay('facility.manage');
  const [createFacilities, setCreateFacilities] = useState(false);
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (!file) return;
    start.mutate(
      { file, createFacilities },
      {
        onSuccess: (run) => {
          onStarted(run.id);
          notifications.show({ message: `${file.name} is in the queue.` });
        },
      },
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Panel>
      <Stack gap="xs">
        {start.error && <ProblemNote error={start.error} />}
        <div
          className={classes.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconFileTypeXml size={30} stroke={1.4} aria-hidden />
          <div style={{ flex: 1 }}>
            <Text fw={600} size="sm">
              Drop a NAACCR file here
            </Text>
            <Text size="xs" c="dimmed">
              XML of versions 14 to 26 or fixed columns of 14 to 18, plain or .gz. The same file twice creates nothing new.
            </Text>
          </div>
          <FileButton accept=".xml,.txt,.dat,.naaccr,.gz" onChange={take}>
            {(props) => (
              <Button {...props} loading={start.isPending}>
                Choose a file
              </Button>
            )}
          </FileButton>
        </div>
        {mayManage && (
          <Checkbox
            label="Create facilities that the file names and the registry does not know"
            checked={createFacilities}
            onChange={(event) => setCreateFacilities(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </Panel>
  );
}
