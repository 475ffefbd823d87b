import '@mantine/dates/styles.css';
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { DatePickerInput, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays } from '../../ui/time.ts';

const DATE_FORMAT = 'ddd D MMM YYYY';

interface DayNavProps {
  /** YYYY-MM-DD */
  date: string;
  today: string;
  onChange(date: string): void;
}

/** The day before, the day itself, the day after. */
export function DayNav({ date, today, onChange }: DayNavProps) {
  return (
    <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1 }}>
      <Group gap={6} wrap="nowrap">
        <Tooltip label="Day before">
          <ActionIcon
            variant="default"
            size={36}
            aria-label="Day before"
            onClick={() => onChange(addDays(date, -1))}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <DatePickerInput
          w={172}
          aria-label={`Day: ${dayjs(date).locale('en-gb').format(DATE_FORMAT)}`}
          valueFormat={DATE_FORMAT}
          leftSection={<IconCalendar size={16} aria-hidden />}
          value={date}
          maxDate={today}
          onChange={(chosen) => chosen && onChange(chosen)}
        />
        <Tooltip label="Day after">
          <ActionIcon
            variant="default"
            size={36}
            aria-label="Day after"
            disabled={date >= today}
            onClick={() => onChange(addDays(date, 1))}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" disabled={date === today} onClick={() => onChange(today)}>
          Today
        </Button>
      </Group>
    </DatesProvider>
  );
}
