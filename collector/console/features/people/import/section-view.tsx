import { Accordion } from '@mantine/core';
import type { ImportPreview } from '../../../../directory/import.contract.ts';
import { Panel } from '../../../ui/page.tsx';
import classes from './import.module.css';
import { outcomeNames, outcomes, thingNames } from './import-words.ts';

type Section = ImportPreview['sections'][number];

/** So many are read at a glance, and are open from the start. */
const FEW = 8;

/** What would become of one kind of thing; what is removed is open from the start, however much. */
export function SectionView({ section }: { section: Section }) {
  const present = outcomes.filter((outcome) => section[outcome].count > 0);
  const open = present.filter(
    (outcome) =>
      outcome === 'removed' || (outcome !== 'unchanged' && section[outcome].count <= FEW),
  );
  return (
    <Panel title={thingNames[section.thing]}>
      <Accordion multiple defaultValue={open} chevronPosition="left">
        {present.map((outcome) => {
          const { count, first } = section[outcome];
          return (
            <Accordion.Item key={outcome} value={outcome}>
              <Accordion.Control>
                <span className={classes.outcome} data-outcome={outcome}>
                  {outcomeNames[outcome]}
                </span>{' '}
                <strong>{count.toLocaleString('en-GB')}</strong>
              </Accordion.Control>
              <Accordion.Panel>
                <ul className={classes.lines}>
                  {first.map(({ title, detail }, index) => (
                    <li key={index}>
                      <span>{title}</span> <span className={classes.quiet}>{detail}</span>
                    </li>
                  ))}
                </ul>
                {count > first.length ? (
                  <p className={classes.quiet}>
                    And {(count - first.length).toLocaleString('en-GB')} more.
                  </p>
                ) : null}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Panel>
  );
}
