import { Title } from '@mantine/core';
import { IconCheck, IconDoor, IconUsersGroup } from '@tabler/icons-react';
import type { LessonChoice } from './recent-first.ts';
import classes from './start.module.css';

interface ChoiceCardsProps {
  title: string;
  choices: readonly LessonChoice[];
  chosenId: string | null;
  /** Null where the chosen one was clicked again. */
  onChoose(choice: LessonChoice | null): void;
}

/** Rooms or classes to choose from, as big buttons. */
export function ChoiceCards({ title, choices, chosenId, onChoose }: ChoiceCardsProps) {
  if (choices.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      <div className={classes.cards}>
        {choices.map((choice) => {
          const chosen = choice.id === chosenId;
          const Icon = chosen ? IconCheck : choice.kind === 'room' ? IconDoor : IconUsersGroup;
          return (
            <button
              key={choice.id}
              type="button"
              className={classes.card}
              aria-pressed={chosen}
              disabled={!choice.usable}
              onClick={() => onChoose(chosen ? null : choice)}
            >
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>
                <strong>{choice.name}</strong>
                <span className={classes.quiet}>
                  {choice.detail}
                  {choice.own ? ' · yours' : ''}
                </span>
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
