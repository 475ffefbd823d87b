import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Day, DayStretch } from '../../../../activity/activity.contract.ts';
import { useZone } from '../../../data/session.ts';
import { clock, duration } from '../../../ui/time.ts';
import { lineOf } from '../stretch-words.ts';
import classes from './day-timeline.module.css';
import { axis, laneTop, pictureHeight, placeOf, rowUnder } from './geometry.ts';
import { LaneMarks } from './lane-marks.tsx';
import { type Lane, lanesOf } from './lanes.ts';
import { fitSpan, moveInto, type Span, ticks, zoomSpan } from './scale.ts';

interface DayTimelineProps {
  day: Day;
  stretches: readonly DayStretch[];
  onOpenFlag(flagId: string): void;
}

/**
 * A day as bands on one time axis. The pointer reads stretches out, and so do the
 * arrow keys: left and right go through time, up and down through the lanes. For
 * screen readers it is a slider whose value is the stretch in words.
 */
export function DayTimeline({ day, stretches, onOpenFlag }: DayTimelineProps) {
  const zone = useZone();
  const { ref, width } = useElementSize();
  const lanes = useMemo(() => lanesOf(stretches), [stretches]);
  const walk = useMemo(() => walkOrder(lanes), [lanes]);
  const whole = useMemo<Span>(() => {
    const bounds = { fromMs: Date.parse(day.from), toMs: Date.parse(day.to) };
    return fitSpan(
      bounds,
      lanes.flatMap(({ items }) => items.flatMap(({ startMs, endMs }) => [startMs, endMs])),
    );
  }, [day.from, day.to, lanes]);
  const [zoomed, setZoomed] = useState<Span | null>(null);
  const [position, setPosition] = useState<number | null>(null);
  const [cursorMs, setCursorMs] = useState<number | null>(null);

  const span = zoomed ? moveInto(zoomed, whole) : whole;
  const plot = axis(span, width);
  const height = pictureHeight(lanes);
  const selected = position === null ? undefined : walk[Math.min(position, walk.length - 1)];

  function select(next: number): void {
    const place = walk[Math.min(Math.max(next, 0), walk.length - 1)];
    if (!place) return;
    setPosition(walk.indexOf(place));
    setCursorMs(null);
    const { startMs } = place.item;
    if (startMs < span.fromMs || startMs > span.toMs) {
      const half = (span.toMs - span.fromMs) / 2;
      setZoomed({ fromMs: startMs - half, toMs: startMs + half });
    }
  }

  function selectLane(step: 1 | -1): void {
    const from = selected ?? walk[0];
    if (!from) return;
    const lane = lanes[lanes.indexOf(from.lane) + step];
    if (!lane) return;
    const nearest = lane.items.reduce((best, item) =>
      Math.abs(item.startMs - from.item.startMs) < Math.abs(best.startMs - from.item.startMs)
        ? item
        : best,
    );
    select(walk.findIndex(({ item }) => item === nearest));
  }

  function zoom(factor: number): void {
    const about = selected?.item.startMs ?? (span.fromMs + span.toMs) / 2;
    setZoomed(zoomSpan(span, factor, about, whole));
  }

  function open(): void {
    if (selected?.item.stretch.kind === 'flag') onOpenFlag(selected.item.stretch.flagId);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const at = position ?? -1;
    const actions: Record<string, () => void> = {
      ArrowRight: () => select(at + 1),
      ArrowLeft: () => select(at - 1),
      ArrowDown: () => selectLane(1),
      ArrowUp: () => selectLane(-1),
      Home: () => select(0),
      End: () => select(walk.length - 1),
      Enter: open,
      '+': () => zoom(0.5),
      '-': () => zoom(2),
      '0': () => setZoomed(null),
    };
    const act = actions[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  function onPointerMove(event: React.PointerEvent): void {
    const bounds = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - bounds.left;
    const lane = lanes[rowUnder(lanes, event.clientY - bounds.top)];
    setCursorMs(x >= plot.left && x <= plot.right ? plot.momentAt(x) : null);
    const item = lane ? placeOf(lane, plot, x) : null;
    if (item) setPosition(walk.findIndex((place) => place.item === item));
  }

  const words = selected ? lineOf(selected.item.stretch, zone) : '';
  return (
    <div>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm" className={classes.readout} aria-hidden>
          {words || 'Point at a stretch, or use the arrow keys, to read what it was.'}
        </Text>
        <Group gap={4} wrap="nowrap">
          <ZoomButton label="Zoom in" onClick={() => zoom(0.5)} Icon={IconZoomIn} />
          <ZoomButton label="Zoom out" onClick={() => zoom(2)} Icon={IconZoomOut} />
          <ZoomButton
            label="Show the whole day"
            onClick={() => setZoomed(null)}
            Icon={IconArrowsHorizontal}
          />
        </Group>
      </Group>
      <div
        ref={ref}
        className={classes.slider}
        tabIndex={0}
        role="slider"
        aria-label="Day, stretch by stretch"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(walk.length - 1, 0)}
        aria-valuenow={position ?? 0}
        aria-valuetext={words || `${walk.length} stretches. Use the arrow keys to go through them.`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setCursorMs(null)}
        onClick={open}
      >
        <svg className={classes.picture} width={width} height={height} aria-hidden>
          <defs>
            <pattern id="private-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" className={classes.hatch} />
            </pattern>
            <clipPath id="plot">
              <rect x={plot.left} y={0} width={plot.right - plot.left} height={height} />
            </clipPath>
          </defs>
          {ticks(span, Date.parse(day.from), plot.right - plot.left).map((moment) => (
            <g key={moment} transform={`translate(${plot.xOf(moment)} 0)`}>
              <line y1={20} y2={height} className={classes.grid} />
              <text y={13} className={classes.tick} textAnchor="middle">
                {clock(moment, zone)}
              </text>
            </g>
          ))}
          {lanes.map((lane, index) => (
            <g key={lane.key} transform={`translate(0 ${laneTop(lanes, index)})`}>
              {lane.group ? (
                <text x={0} y={-6} className={classes.group}>
                  {lane.group}
                </text>
              ) : null}
              <text x={0} y={15} className={classes.label}>
                {shorten(lane.label)}
              </text>
              <g clipPath="url(#plot)">
                <LaneMarks lane={lane} plot={plot} selected={selected?.item ?? null} />
              </g>
              <text x={width} y={15} className={classes.total} textAnchor="end">
                {lane.totalMs > 0 ? duration(lane.totalMs) : lane.items.length}
              </text>
            </g>
          ))}
          {cursorMs === null ? null : (
            <g transform={`translate(${plot.xOf(cursorMs)} 0)`} className={classes.cursor}>
              <line y1={20} y2={height} />
              <rect x={-21} y={1} width={42} height={17} rx={4} />
              <text y={13.5} textAnchor="middle">
                {clock(cursorMs, zone)}
              </text>
            </g>
          )}
        </svg>
      </div>
    </div>
  );
}

/** All stretches by start, as the arrow keys go through them. */
function walkOrder(lanes: readonly Lane[]) {
  return lanes
    .filter(({ look }) => look !== 'idle')
    .flatMap((lane) => lane.items.map((item) => ({ lane, item })))
    .sort((one, other) => one.item.startMs - other.item.startMs);
}

const LABEL_LENGTH = 22;

function shorten(label: string): string {
  return label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1)}…` : label;
}

function ZoomButton({
  label,
  onClick,
  Icon,
}: {
  label: string;
  onClick(): void;
  Icon: typeof IconZoomIn;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
