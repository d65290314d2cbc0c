/** A message of the registry; a value that it quotes in backticks is set as codes are. */
export function Message({ text }: { readonly text: string }) {
  return text.split('`').map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} className="code">
        {part}
      </span>
    ),
  );
}
