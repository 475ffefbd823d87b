import { Button, Group, Select, Textarea, UnstyledButton } from '@mantine/core';
import type { Ref } from 'react';
import { examples } from './examples.ts';
import classes from './trying.module.css';

/** Longer texts than anybody tries by hand; what is beyond is cut off when it is pasted. */
const MAX_TEXT_CHARACTERS = 50_000;

const yearOptions = [7, 8, 9, 10, 11, 12, 13].map((year) => ({
  value: String(year),
  label: `Year ${year}`,
}));

interface TextFormProps {
  text: string;
  onText(text: string): void;
  fieldRef: Ref<HTMLTextAreaElement>;
  yearGroup: number | null;
  onYearGroup(year: number | null): void;
}

/** The text to try, and whose it would be. Nothing here is kept, completed or checked for spelling. */
export function TextForm({ text, onText, fieldRef, yearGroup, onYearGroup }: TextFormProps) {
  return (
    <div className={classes.form}>
      <Textarea
        ref={fieldRef}
        label="Text"
        placeholder="Type or paste what a pupil might write"
        autosize
        minRows={7}
        maxRows={16}
        maxLength={MAX_TEXT_CHARACTERS}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        data-gramm="false"
        data-1p-ignore
        data-lpignore="true"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Select
          size="xs"
          w={150}
          aria-label="Year group"
          placeholder="Any year group"
          data={yearOptions}
          value={yearGroup === null ? null : String(yearGroup)}
          onChange={(year) => onYearGroup(year === null ? null : Number(year))}
          clearable
          clearButtonProps={{ 'aria-label': 'Any year group' }}
        />
        <Button
          size="xs"
          variant="default"
          ml="auto"
          disabled={text === ''}
          onClick={() => onText('')}
        >
          Clear the text
        </Button>
      </Group>
      <section aria-label="Examples">
        <p className={classes.quiet}>The same words in different dress and company:</p>
        <ul className={classes.examples}>
          {examples.map((example) => (
            <li key={example.label}>
              <UnstyledButton
                className={classes.example}
                aria-pressed={text === example.text}
                onClick={() => onText(example.text)}
              >
                <strong>{example.label}</strong>
                <span>{example.text}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
