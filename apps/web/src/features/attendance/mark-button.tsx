import { Icon } from '../../ui/icon';

interface MarkButtonProps {
  word: string;
  /** What a phone shows: the beginning of the word. */
  short: string;
  isPressed: boolean;
  onPress: () => void;
}

/** A mark that is on or off; pressing it again changes nothing. */
export function MarkButton({ word, short, isPressed, onPress }: MarkButtonProps) {
  return (
    <button
      type="button"
      className={`mark-button ${short.toLowerCase()}`}
      aria-pressed={isPressed}
      aria-label={word}
      onClick={isPressed ? undefined : onPress}
    >
      {isPressed ? <Icon name="it-check" size="sm" /> : null}
      <span className="mark-word">{word}</span>
      <span className="mark-short">{short}</span>
    </button>
  );
}
