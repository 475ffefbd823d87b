import { RingProgress, Skeleton, Text } from '@mantine/core';
import type { Overview } from '../../../directory/directory.contract.ts';
import { Panel } from '../../ui/page.tsx';
import classes from './overview.module.css';

const states = [
  { key: 'online', label: 'Online', colour: 'var(--lapwing-band-site)' },
  { key: 'offline', label: 'Offline', colour: 'var(--lapwing-band-private)' },
  { key: 'silent', label: 'Silent for over a school day', colour: 'var(--severity-4)' },
] as const;

/** How many PCs report. */
export function DeviceHealth({ devices }: { devices: Overview['devices'] | undefined }) {
  return (
    <Panel title="PCs">
      {devices ? (
        <div className={classes.health}>
          <RingProgress
            size={104}
            thickness={10}
            aria-hidden
            sections={states
              .filter(({ key }) => devices[key] > 0)
              .map(({ key, colour }) => ({
                value: (devices[key] / Math.max(devices.total, 1)) * 100,
                color: colour,
              }))}
            label={
              <Text ta="center" fw={650} fz={20} lh="22px">
                {devices.total}
              </Text>
            }
          />
          <table className={classes.healthTable}>
            <tbody>
              {states.map(({ key, label, colour }) => (
                <tr key={key}>
                  <th scope="row">
                    <span className={classes.swatch} style={{ background: colour }} aria-hidden />
                    {label}
                  </th>
                  <td>{devices[key]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Skeleton height={104} />
      )}
    </Panel>
  );
}
