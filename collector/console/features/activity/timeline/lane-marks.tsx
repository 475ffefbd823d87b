import type { DayStretch } from '../../../../activity/activity.contract.ts';
import { severityColour } from '../../../ui/severity.tsx';
import classes from './day-timeline.module.css';
import type { Axis } from './geometry.ts';
import type { Lane, LaneItem } from './lanes.ts';

/** The bars or marks of one lane. */
export function LaneMarks({
  lane,
  plot,
  selected,
}: {
  lane: Lane;
  plot: Axis;
  selected: LaneItem | null;
}) {
  return lane.items.map((item, index) => {
    const x = plot.xOf(item.startMs);
    const key = `${index}-${item.startMs}`;
    const current = item === selected || undefined;
    if (item.stretch.kind === 'flag') {
      return <FlagMark key={key} x={x} flag={item.stretch} current={current} />;
    }
    if (lane.look === 'session') {
      return (
        <path
          key={key}
          d={`M${x} 4l5 7-5 7-5-7z`}
          className={classes.session}
          data-current={current}
        />
      );
    }
    return (
      <rect
        key={key}
        x={x}
        y={4}
        width={plot.widthOf(item)}
        height={14}
        rx={Math.min(3, plot.widthOf(item) / 2)}
        className={classes.bar}
        data-look={lane.look}
        data-current={current}
      />
    );
  });
}

/** A flag by its severity; smaller and without a number where it is only counted. */
function FlagMark({
  x,
  flag: { severity, counted },
  current,
}: {
  x: number;
  flag: DayStretch & { kind: 'flag' };
  current: true | undefined;
}) {
  if (counted) {
    return (
      <g transform={`translate(${x} 0)`} className={classes.flag} data-current={current}>
        <rect x={-5} y={6} width={10} height={10} rx={3} className={classes.counted} />
      </g>
    );
  }
  return (
    <g transform={`translate(${x} 0)`} className={classes.flag} data-current={current}>
      <rect x={-9} y={2} width={18} height={18} rx={5} style={{ fill: severityColour(severity) }} />
      <text y={15.5} textAnchor="middle" style={{ fill: `var(--severity-${severity}-text)` }}>
        {severity}
      </text>
    </g>
  );
}
