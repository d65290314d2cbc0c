import { findCancerWord } from '#domain/follow-up';
import { LetterNamesCancer } from '../letters.errors.js';
import type { LetterPolicyChange } from './letter-policy.contract.js';

/** What a policy says of words, and the texts of the sender. */
export type WordPolicy = Pick<LetterPolicyChange, 'mayNameCancer'>;

/**
 * Lets a text pass that leaves the house.
 * @param place - what the text is, for the message, such as `sender name`
 * @throws LetterNamesCancer LETTER_NAMES_CANCER naming the first word that tells of cancer when the policy forbids such words
 */
export function demandNeutral(
  { mayNameCancer }: WordPolicy,
  text: string,
  { place, language }: { readonly place: string; readonly language: string },
): void {
  const word = mayNameCancer ? undefined : findCancerWord(text, language);
  if (word !== undefined) throw new LetterNamesCancer(word, place);
}

/** The same for everything of the sender that stands in letters and on envelopes, in whatever language. */
export function demandNeutralSender(policy: LetterPolicyChange): void {
  const any = { language: 'und' };
  demandNeutral(policy, policy.senderName, { place: 'sender name', ...any });
  demandNeutral(policy, policy.returnAddress.join('\n'), { place: 'return address', ...any });
  demandNeutral(policy, `${policy.signer}\n${policy.signerTitle}`, { place: 'signature', ...any });
}
