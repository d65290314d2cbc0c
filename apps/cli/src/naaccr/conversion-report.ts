import fs from 'node:fs';
import type { CutValue, TranslationFinding, WritablePatient } from '#domain/naaccr';
import { count } from './count.js';
import { textTable } from './text-table.js';

interface Sum {
  readonly code: string;
  readonly item: string;
  times: number;
}

/** What a conversion did. */
export interface ConversionSums {
  readonly patients: number;
  readonly tumors: number;
  readonly changes: readonly Readonly<Sum>[];
}

/** Keeps account of a conversion: sums by item, and every single change in a file when one is given. */
export interface ConversionReport {
  add(patient: WritablePatient, findings: readonly TranslationFinding[]): void;
  readonly cut: (cut: CutValue) => void;
  readonly leftOut: (id: string) => void;
  sums(): ConversionSums;
  lines(): readonly string[];
  close(): void;
}

/** @param descriptor - of the file that takes every change as a line of JSON */
export function conversionReport(descriptor: number | undefined): ConversionReport {
  const changes = new Map<string, Sum>();
  const counts = { patients: 0, tumors: 0 };
  const note = (code: string, item: string): void => {
    const sum = changes.get(`${code} ${item}`) ?? { code, item, times: 0 };
    sum.times++;
    changes.set(`${code} ${item}`, sum);
  };
  const sums = (): ConversionSums => ({ ...counts, changes: [...changes.values()].sort((a, b) => b.times - a.times) });
  return {
    add: ({ tumors }, findings) => {
      counts.patients++;
      counts.tumors += tumors.length;
      for (const finding of findings) {
        note(finding.code, finding.id);
        if (descriptor !== undefined) fs.writeSync(descriptor, `${JSON.stringify({ patient: counts.patients, ...finding })}\n`);
      }
    },
    cut: ({ id }) => note('CUT_TO_LENGTH', id),
    leftOut: (id) => note('NO_COLUMN', id),
    sums,
    lines: () => linesOf(sums()),
    close: () => descriptor !== undefined && fs.closeSync(descriptor),
  };
}

function linesOf({ patients, tumors, changes }: ConversionSums): readonly string[] {
  const sum = `${count(patients, 'patient')}, ${count(tumors, 'tumor')}.`;
  if (changes.length === 0) return [sum];
  const rows = changes.map(({ code, item, times }) => [times, code, item] as const);
  return [sum, 'Values that are not simply there again:', textTable(['values', 'what', 'item'], rows)];
}
