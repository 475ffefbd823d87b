import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcuts } from './shortcuts.tsx';

interface FindFieldProps extends Pick<TextInputProps, 'w' | 'maw' | 'flex' | 'onKeyDown'> {
  /** What is found, e.g. "Find a PC": also what the key / is listed for. */
  label: string;
  /** What is looked through. */
  placeholder: string;
  find: string;
  onFind(find: string): void;
}

/** Narrows the list of a page by what is typed; the key / leads to it. */
export function FindField({ label, find, onFind, ...field }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: '/', label, run: () => input.current?.focus() }]);
  return (
    <TextInput
      size="xs"
      ref={input}
      aria-label={label}
      spellCheck={false}
      autoComplete="off"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={find}
      onChange={(event) => onFind(event.currentTarget.value)}
      rightSection={
        find ? <CloseButton size="xs" aria-label="Stop finding" onClick={() => onFind('')} /> : null
      }
      {...field}
    />
  );
}
