import { Button, Group, SegmentedControl, Select, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterTemplate } from '../../api/contract.js';
import { ProblemError } from '../../api/problem.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { useMay } from '../../session/SessionProvider.js';
import { Panel } from '../../ui/Panel.js';
import { PdfPages } from '../../ui/PdfPages.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { letterPreviewQuery, letterTemplatesQuery, useTemplateSave } from './letter-settings-queries.js';
import { ADDRESSEE_WORDS, ADDRESSEES } from './letter-words.js';
import { TemplateEditor, type TemplateProblem } from './TemplateEditor.js';
import classes from './Templates.module.css';

const PREVIEW_DELAY = 500;
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** Texts of the letters, one for each kind of addressee and language. */
export function TemplatesPanel({ facilityId }: { readonly facilityId: number }) {
  const { data, error, refetch } = useQuery(letterTemplatesQuery(facilityId));
  const [addressee, setAddressee] = useState<LetterTemplate['addressee']>('physician');
  const [language, setLanguage] = useState('en');
  const offered = data?.filter((template) => template.addressee === addressee) ?? [];
  const open = offered.find((template) => template.language === language) ?? offered[0];
  const choice = (
    <Group gap="sm" wrap="nowrap">
      <SegmentedControl
        aria-label="Letters to"
        data={ADDRESSEES.map((value) => ({ value, label: ADDRESSEE_WORDS[value] }))}
        value={addressee}
        onChange={(value) => setAddressee(ADDRESSEES.find((known) => known === value) ?? addressee)}
      />
      <Select
        aria-label="Language"
        w={130}
        data={offered.map((template) => ({ value: template.language, label: LANGUAGES.of(template.language) ?? template.language }))}
        value={open?.language ?? null}
        onChange={(value) => setLanguage(value ?? language)}
        allowDeselect={false}
      />
    </Group>
  );
  return (
    <Panel title="Letter templates" flush grow actions={choice}>
      {error ? (
        <div className={classes.padded}>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </div>
      ) : open ? (
        <OpenTemplate key={`${open.addressee} ${open.language} ${open.version}`} template={open} />
      ) : (
        <Skeleton height={320} m="sm" />
      )}
    </Panel>
  );
}

// `data` of the problem TEMPLATE_WRONG. Problems are not in the document.
function problemsOf(error: unknown): readonly TemplateProblem[] {
  if (!(error instanceof ProblemError) || error.code !== 'TEMPLATE_WRONG') return [];
  return (error.data as { readonly problems?: readonly TemplateProblem[] }).problems ?? [];
}

function OpenTemplate({ template }: { readonly template: LetterTemplate }) {
  const { facilityId, addressee, language, version } = template;
  const mayManage = useMay('follow-up.manage');
  const [html, setHtml] = useState(template.html);
  const [settled] = useDebouncedValue(html, PREVIEW_DELAY);
  const preview = useQuery(letterPreviewQuery({ facilityId, addressee, language, html: settled }));
  const save = useTemplateSave(facilityId);
  const problems = problemsOf(preview.error);
  const isChanged = html !== template.html;
  const run = (): void => {
    if (mayManage && isChanged)
      save.mutate(
        { facilityId, addressee, language, html, version },
        { onSuccess: () => notifications.show({ message: 'The template is saved.', color: 'green' }) },
      );
  };
  useActions(mayManage ? [{ id: 'save-template', name: 'Save the template', group: 'Follow-up', keys: 'mod+s', run }] : []);
  return (
    <div className={classes.columns}>
      <div className={classes.editor}>
        {save.error && <ProblemNote error={save.error} />}
        <TemplateEditor
          html={html}
          fields={template.fields}
          rowFields={template.rowFields}
          problems={problems}
          isLocked={!mayManage}
          onChange={setHtml}
        />
        <Group justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {template.builtIn ? 'The text that comes with the registry' : `The facility’s own text, version ${version}`}
            {isChanged && ' · changed, not saved'}
          </Text>
          {mayManage && (
            <Group gap="xs" wrap="nowrap">
              {isChanged && (
                <Button variant="subtle" color="gray" onClick={() => setHtml(template.html)}>
                  Undo all
                </Button>
              )}
              <Button
                leftSection={<IconDeviceFloppy size={15} />}
                loading={save.isPending}
                disabled={!isChanged || problems.length > 0}
                onClick={run}
              >
                Save
              </Button>
            </Group>
          )}
        </Group>
      </div>
      <div className={classes.preview} aria-busy={preview.isFetching} role="region" aria-label="Preview with made-up people" tabIndex={0}>
        {preview.error && problems.length === 0 && <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />}
        <PdfPages label="Preview of the letter" bytes={preview.data} />
      </div>
    </div>
  );
}
