import type { TextPart } from './template.js';

/** Text cut at its fields, or what is wrong with it and where. */
export type CutText = { readonly parts: readonly TextPart[] } | { readonly wrong: 'UNFINISHED_FIELD'; readonly at: number };

const FIELD = /\{\{\s*([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)\s*\}\}/g;

/** Cuts text at `{{field}}`; two braces that begin or end no field are refused, for they would stand in the letter. */
export function cutText(text: string): CutText {
  const parts: TextPart[] = [];
  let after = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > after) parts.push({ text: text.slice(after, match.index) });
    parts.push({ field: match[1] ?? '' });
    after = match.index + match[0].length;
  }
  if (after < text.length) parts.push({ text: text.slice(after) });
  const braces = parts.findIndex((part) => 'text' in part && /\{\{|\}\}/.test(part.text));
  return braces < 0
    ? { parts }
    : { wrong: 'UNFINISHED_FIELD', at: Math.max(text.search(/\{\{(?!\s*[A-Za-z][A-Za-z0-9.]*\s*\}\})|\}\}/), 0) };
}
