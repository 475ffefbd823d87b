import { Switch, VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { maskWords } from './masked-words.ts';
import classes from './terms.module.css';

/** Whether terms may be read on this screen. Hidden at first; the choice is kept in this browser. */
export function useWordsShown() {
  return useLocalStorage({
    key: 'lapwing-library-words',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
}

/** Shows or hides the words of all terms. */
export function WordsSwitch() {
  const [shown, setShown] = useWordsShown();
  return (
    <Switch
      size="xs"
      className={classes.wordsSwitch ?? ''}
      label="Show words"
      checked={shown}
      onChange={(event) => setShown(event.currentTarget.checked)}
    />
  );
}

/** A term's words: as they are, or masked, for the eye and for screen readers alike. */
export function Words({ text, shown }: { text: string; shown: boolean }) {
  if (shown) return text;
  const count = text.split(/\s+/).length;
  return (
    <>
      <span aria-hidden>{maskWords(text)}</span>
      <VisuallyHidden>
        Hidden term of {count} {count === 1 ? 'word' : 'words'}
      </VisuallyHidden>
    </>
  );
}
