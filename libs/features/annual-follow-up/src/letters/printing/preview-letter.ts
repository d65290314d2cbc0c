import type { MailingAddress } from '#domain/follow-up';
import type { LetterPrinter } from '#platform/print';
import type { LetterPolicy } from '../policy/letter-policy.contract.js';
import { readLetterTemplate, type TemplateText } from '../template/screen-template.js';
import { makeLetter, type PacketRow } from './make-letter.js';

/** People whom nobody knows. */
const RECIPIENT: MailingAddress = { name: 'Alex Example', lines: ['1 Any Street, Apartment 4', 'EXAMPLETOWN NM 87101'] };
const PACKET: readonly PacketRow[] = ['Robin Sample', 'Kim Specimen', 'Toni Trial'].map((name, at) => ({
  name,
  birthDate: `19${40 + at * 7}-0${at + 2}-1${at}`,
  lastContact: `2025-0${at + 3}-2${at}`,
}));
/** Stands in for what a facility has not entered yet, so that a preview shows where it will be. */
const BLANK = '…';

/** A letter to made-up people. @throws as `makeLetter` does */
export function previewLetter(
  printer: LetterPrinter,
  { policy, template, now }: { readonly policy: LetterPolicy; readonly template: TemplateText; readonly now: Date },
): Buffer {
  const shown: LetterPolicy = {
    ...policy,
    senderName: policy.senderName || BLANK,
    returnAddress: policy.returnAddress.length === 0 ? [BLANK] : policy.returnAddress,
    telephone: policy.telephone || BLANK,
    signer: policy.signer || BLANK,
  };
  const { addressee, language } = template;
  return makeLetter(printer, {
    addressee,
    language,
    policy: shown,
    template: readLetterTemplate(template),
    barcode: '0'.repeat(12),
    recipient: RECIPIENT,
    patientName: addressee === 'patient' ? RECIPIENT.name : 'Robin Sample',
    packet: addressee === 'physician' ? PACKET : [],
    now,
  }).pdf;
}
