export { type Block, plainText, type Run, type TableRow } from './layout/content.js';
export { type Letter, LetterPrinter, type PrintedLetter } from './letter-printer.js';
export { PrintModule } from './print.module.js';
export { AddressDoesNotFit, NotALetterFile, type TemplateProblem, TemplateWrong, UnprintableCharacter } from './print.errors.js';
export { LABEL_SHEET_NAMES, LABEL_SHEETS, type LabelSheet, type LabelSheetName } from './stationery/label-sheets.js';
export { type Area, INCH, MM, type Paper, PAPERS } from './stationery/papers.js';
export { ENVELOPE_NAMES, type EnvelopeName, WINDOW_ENVELOPES, type WindowEnvelope } from './stationery/window-envelopes.js';
export { readTemplate } from './template/read-template.js';
export {
  fillTemplate,
  type Template,
  type TemplateBlock,
  type TemplateFields,
  type TemplateRow,
  type TemplateRun,
  type TemplateValues,
  type TextPart,
} from './template/template.js';
