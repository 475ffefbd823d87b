import { Text } from '@mantine/core';
import type { Day } from '../../../activity/activity.contract.ts';
import { Panel } from '../../ui/page.tsx';
import { duration } from '../../ui/time.ts';
import classes from './activity.module.css';

const ROWS = 8;

interface Row {
  name: string;
  durationMs: number;
  times: string;
}

/** How the day was spent, the longest first. */
export function Totals({ totals }: { totals: Day['totals'] }) {
  const applications = totals.applications.map(({ application, durationMs, stretches }) => ({
    name: application,
    durationMs,
    times: `${stretches} ${stretches === 1 ? 'stretch' : 'stretches'}`,
  }));
  const sites = totals.sites.map(({ host, durationMs, visits }) => ({
    name: host,
    durationMs,
    times: `${visits} ${visits === 1 ? 'visit' : 'visits'}`,
  }));
  return (
    <div className={classes.totals}>
      <Bars title="Applications" look="application" rows={applications} />
      <Bars title="Sites" look="site" rows={sites} />
    </div>
  );
}

function Bars({ title, look, rows }: { title: string; look: string; rows: Row[] }) {
  const longest = Math.max(...rows.map(({ durationMs }) => durationMs), 1);
  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          None on this day.
        </Text>
      ) : (
        <table className={classes.bars}>
          <colgroup>
            <col className={classes.nameColumn} />
            <col />
            <col className={classes.timeColumn} />
            <col className={classes.timesColumn} />
          </colgroup>
          <thead className={classes.barsHead}>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Share</th>
              <th scope="col">Time</th>
              <th scope="col">Times</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map(({ name, durationMs, times }) => (
              <tr key={name}>
                <th scope="row" title={name}>
                  {name}
                </th>
                <td aria-hidden>
                  <div className={classes.barTrack}>
                    <div
                      className={classes.bar}
                      data-look={look}
                      style={{ width: `${(durationMs / longest) * 100}%` }}
                    />
                  </div>
                </td>
                <td>{duration(durationMs)}</td>
                <td className={classes.quiet}>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > ROWS ? (
        <Text size="xs" c="dimmed" mt={8}>
          And {rows.length - ROWS} more; the table lists every stretch.
        </Text>
      ) : null}
    </Panel>
  );
}
