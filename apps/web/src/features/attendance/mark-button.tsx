import { Icon } from '../../ui/icon';
import { useIsWide } from '../../ui/use-media';

interface MarkButtonProps {
  mark: 'present' | 'absent';
  /** The whole word; a phone shows its first `shown` letters, screen readers say all of it. */
  word: string;
  shown: number;
  isPressed: boolean;
  onPress: () => void;
}

/** A mark that is on or off; pressing it again changes nothing. */
export function MarkButton({ mark, word, shown, isPressed, onPress }: MarkButtonProps) {
  const isWide = useIsWide();
  return (
    <button
      type="button"
      className={`mark-button ${mark}`}
      aria-pressed={isPressed}
      onClick={isPressed ? undefined : onPress}
    >
      {isPressed ? <Icon name="it-check" size="sm" /> : null}
      {isWide ? (
        word
      ) : (
        <span>
          {word.slice(0, shown)}
          <span className="mark-rest">{word.slice(shown)}</span>
        </span>
      )}
    </button>
  );
}
