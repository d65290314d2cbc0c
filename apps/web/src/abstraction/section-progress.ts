import type { AbstractDraft } from './abstract-draft.js';
import type { DrawnSection } from './drawn-sections.js';

/** How far a section is: items with a value, items drawn for typing, what completion still asks for, what fails. */
export interface SectionProgress {
  readonly filled: number;
  readonly typed: number;
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts one section of a draft. */
export function sectionProgress(draft: AbstractDraft, section: DrawnSection): SectionProgress {
  const ids = section.groups.flatMap((group) => group.items).filter((id) => draft.dictionary.isEditable(id));
  const here: ReadonlySet<string> = new Set(ids);
  const findings = ids.flatMap((id) => draft.field(id).findings);
  return {
    filled: ids.filter((id) => draft.value(id) !== '').length,
    typed: ids.length,
    missing: new Set(draft.view.missing.map(({ id }) => id).filter((id) => here.has(id))).size,
    errors: findings.filter((finding) => finding.kind !== 'warning').length,
    warnings: findings.filter((finding) => finding.kind === 'warning').length,
  };
}
