import type { ReplyForm } from '../../api/contract.js';
import type { Findings, ReplyDraft } from './reply-draft.js';

/** What each part of the contact dialog is given. */
export interface FormPart {
  readonly form: ReplyForm;
  readonly draft: ReplyDraft;
  readonly findings: Findings;
  readonly onChange: (draft: ReplyDraft) => void;
}
