export { changeItems, type ChangedItems, type ItemChange } from './change-items.js';
export { blankItems, completeItems, type CompleteItems } from './complete-items.js';
export { daysInMonth } from './civil-day.js';
export { codeEntry, hasCode, type CodeEntry, type CodeList } from './code-list.js';
export { codeLabel, codeList, itemsWithCodes } from './code-lists.js';
export { matchesType, needsFullLength } from './data-type.js';
export { displayDate, parseDateInput } from './date-input.js';
export { dictionaryChanges, type DictionaryChange } from './dictionary-changes.js';
export {
  baseDictionaryUri,
  dictionary,
  isNaaccrVersion,
  LATEST_NAACCR_VERSION,
  NAACCR_VERSIONS,
  type Dictionary,
  type NaaccrVersion,
} from './dictionary.js';
export { isEditable } from './editable-items.js';
export type { FlatPatient } from './flat/flat-file.js';
export { flatFormatOf } from './flat/flat-format.js';
export { flatLayout, flatLineLength, type FlatField, type FlatFormat, type FlatLayout } from './flat/flat-layout.js';
export type { FlatReadLimits, NaaccrFlatReadOptions, NaaccrFlatWriteOptions } from './flat/flat-options.js';
export { NaaccrFlatError, type NaaccrFlatErrorCode } from './flat/naaccr-flat-error.js';
export { NaaccrFlatScanner } from './flat/naaccr-flat-scanner.js';
export { NaaccrFlatWriter } from './flat/naaccr-flat-writer.js';
export type { DataType, DictionaryItem, ItemDef, ItemLevel, Padding, RecordType, RunningItem } from './item-def.js';
export {
  isItemId,
  isPatientItemId,
  isRootItemId,
  isTumorItemId,
  ITEM_IDS,
  itemByNumber,
  itemDef,
  itemDefs,
  itemLabel,
} from './item-defs.js';
export type { PatientItemId, RootItemId, TumorItemId } from './item-ids.generated.js';
export type { ItemRejected, ItemRejectedCode } from './item-rejected.js';
export { isBlank, itemValue, type ItemId, type ItemKey, type Items, type UserItemId } from './items.js';
export {
  addMonths,
  comparePartialDates,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  earliestDay,
  isCalendarDay,
  latestDay,
  monthOf,
  monthsBetween,
  parseCalendarDay,
  parsePartialDate,
  yearOf,
  type CalendarDay,
  type PartialDate,
} from './partial-date.js';
export { searchCodes } from './search-codes.js';
export { isSealed } from './sealed-items.js';
export { validateItem } from './validate-item.js';
export { dictionaryConflicts, type DictionaryConflict, type DictionaryConflictCode } from './user-dictionary/dictionary-conflicts.js';
export { isOpenByDefault, mayBeOpen, type InstalledDictionary, type UserItem } from './user-dictionary/installed-dictionary.js';
export { parseUserDictionary, type ParsedUserDictionary } from './user-dictionary/parse-user-dictionary.js';
export { RunningDictionary, STANDARD_DICTIONARY } from './user-dictionary/running-dictionary.js';
export type { UserDictionary } from './user-dictionary/user-dictionary.js';
export type { TranslationOptions } from './versions/item-route.js';
export type { TranslationCode, TranslationFinding } from './versions/translation-finding.js';
export { VersionTranslation, type CarriedItem, type TranslatedItems, type TranslatedPatient } from './versions/version-translation.js';
export { NaaccrXmlError, type NaaccrXmlErrorCode, type NaaccrXmlPlace } from './xml/naaccr-xml-error.js';
export {
  type FlatValidationCode,
  NaaccrEntity,
  NaaccrPatient,
  NaaccrRoot,
  NaaccrTumor,
  type NaaccrExtension,
  type NaaccrItem,
  type RootAttributes,
  type ValidationCode,
  type ValidationError,
} from './xml/naaccr-record.js';
export { NaaccrWriteError, type NaaccrWriteErrorCode } from './xml/naaccr-write-error.js';
export { NaaccrXmlScanner } from './xml/naaccr-xml-scanner.js';
export { NaaccrXmlReader, readNaaccrXml } from './xml/read-naaccr-xml.js';
export { DEFAULT_READ_LIMITS, type NaaccrReadOptions, type ReadLimits, type RegisteredNamespace } from './xml/read-options.js';
export { formatTimeGenerated, parseTimeGenerated } from './xml/time-generated.js';
export { NaaccrXmlWriter } from './xml/naaccr-xml-writer.js';
export type { CutValue, NaaccrWriteOptions, WritableItems, WritablePatient, WritableRoot, WritableTumor } from './xml/write-options.js';
