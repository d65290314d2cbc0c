import { codeLabel, type ItemId } from '#domain/naaccr';
import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReplyFormTumor } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import { Choice } from './ContactFields.js';
import type { FormPart } from './form-part.js';
import { findingKey, withItem } from './reply-draft.js';
import classes from './Replies.module.css';
import { ReplyItem } from './ReplyItem.js';

const CANCER_STATUS = [
  { value: '', label: 'Not said' },
  { value: '1', label: 'No evidence' },
  { value: '2', label: 'Evidence' },
  { value: '9', label: 'Unknown' },
];

const COURSE_ITEMS: Readonly<Record<'2nd' | '3rd' | '4th', readonly ItemId[]>> = {
  '2nd': courseItems('subsqRx2nd'),
  '3rd': courseItems('subsqRx3rd'),
  '4th': courseItems('subsqRx4th'),
};

function courseItems(course: 'subsqRx2nd' | 'subsqRx3rd' | 'subsqRx4th'): readonly ItemId[] {
  const of = `${course}Course` as const;
  return [`${of}Date`, `${of}Surg`, `${of}Rad`, `${of}Chemo`, `${of}Horm`, `${of}Brm`, `${of}Oth`];
}

/** Site and year of a tumor, as the dialog and the grid name it. */
export function tumorName({ primarySite, dateOfDiagnosis }: Pick<ReplyFormTumor, 'primarySite' | 'dateOfDiagnosis'>): string {
  return `${primarySite} ${codeLabel('primarySite', primarySite) ?? ''} · ${formatCodedDate(dateOfDiagnosis)}`;
}

/** What is asked of one tumor: cancer status, recurrence, the next course of treatment, who is written to next. */
export function TumorFields({ draft, findings, onChange, tumor }: FormPart & { readonly tumor: ReplyFormTumor }) {
  const { tumorId, nextCourse } = tumor;
  const values = draft.tumors[tumorId] ?? {};
  const [isTreated, setTreated] = useState(false);
  const field = (id: ItemId) => (
    <ReplyItem
      key={id}
      id={id}
      value={values[id] ?? ''}
      held={tumor.items[id]}
      error={findings.get(findingKey(tumorId, id))}
      onChange={(value) => onChange(withItem(draft, { tumorId, id, value }))}
    />
  );
  return (
    <fieldset className={classes.tumor}>
      <legend>{tumorName(tumor)}</legend>
      <Stack gap="xs">
        <Choice
          label={`Cancer status of ${tumor.primarySite}${heldStatus(tumor)}`}
          options={CANCER_STATUS}
          value={values.cancerStatus ?? ''}
          onChoose={(value) => onChange(withItem(draft, { tumorId, id: 'cancerStatus', value }))}
        />
        <SimpleGrid cols={3} spacing="sm">
          {(['recurrenceType1st', 'recurrenceDate1st', 'nextFollowUpSource'] as const).map(field)}
        </SimpleGrid>
        {nextCourse !== null && isTreated && (
          <SimpleGrid cols={4} spacing="sm">
            {COURSE_ITEMS[nextCourse].map(field)}
          </SimpleGrid>
        )}
        {nextCourse !== null && !isTreated && (
          <div>
            <Button variant="subtle" size="compact-xs" onClick={() => setTreated(true)}>
              Subsequent treatment ({nextCourse} course)
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}

function heldStatus({ items }: ReplyFormTumor): string {
  const status = items.cancerStatus;
  if (status === undefined) return '';
  return ` (on file: ${codeLabel('cancerStatus', status) ?? status}, ${formatCodedDate(items.dateOfLastCancerStatus)})`;
}
