interface FoundTextProps {
  stretches: readonly { readonly text: string; readonly found: boolean }[];
}

/** Plain text with the words that were searched for marked. */
export function FoundText({ stretches }: FoundTextProps) {
  return <>{stretches.map(({ text, found }, place) => (found ? <mark key={place}>{text}</mark> : text))}</>;
}
