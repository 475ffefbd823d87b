import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useZone } from '../../data/session.ts';
import { Page } from '../../ui/page.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { addDays, isoDay } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { type DayView, dayAddress, readDayView } from './activity-address.ts';
import { DayOf } from './day-of.tsx';
import { NoSubject } from './no-subject.tsx';
import { SubjectPicker } from './subject-picker.tsx';

/** The day of a person or a PC. */
export function ActivityPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const zone = useZone();
  const today = isoDay(useNow(), zone);
  const view = readDayView(search);
  const date = view.date ?? today;
  const findField = useRef<HTMLInputElement>(null);

  function go(change: Partial<DayView>, replace = false): void {
    const next = { ...view, ...change };
    void navigate(dayAddress({ ...next, date: next.date === today ? null : next.date }), {
      replace,
    });
  }

  useShortcuts([
    { key: '/', label: 'Find a person or a PC', run: () => findField.current?.focus() },
    ...(view.subject
      ? [
          { key: 'k', label: 'Day before', run: () => go({ date: addDays(date, -1) }) },
          {
            key: 'j',
            label: 'Day after',
            run: () => date < today && go({ date: addDays(date, 1) }),
          },
        ]
      : []),
  ]);

  return (
    <Page
      title="Activity"
      description="Opening a day leaves a trace in the audit trail."
      actions={
        <SubjectPicker inputRef={findField} onPick={(subject) => go({ subject, find: '' })} />
      }
    >
      {view.subject ? (
        <DayOf
          subject={view.subject}
          view={view}
          date={date}
          today={today}
          onChange={go}
          onOpenFlag={(flagId) => void navigate(`/flags/${flagId}`)}
        />
      ) : (
        <NoSubject />
      )}
    </Page>
  );
}
