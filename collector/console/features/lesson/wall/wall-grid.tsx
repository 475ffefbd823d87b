import { useElementSize } from '@mantine/hooks';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
} from 'react';
import { useLessonSession } from '../lesson-session.tsx';
import { TILE_GAP } from './fit-tiles.ts';
import { stepFrom } from './selection.ts';
import { Tile, tileId } from './tile.tsx';
import { useVisibleTiles } from './use-visible-tiles.ts';
import classes from './wall.module.css';

interface WallGridProps {
  order: readonly string[];
  /** Least width of a tile, CSS pixels. */
  tileWidth: number;
  namesHidden: boolean;
  /** Looks closely at a PC. */
  onOpen(deviceId: string): void;
}

/**
 * The tiles. One handler each for clicks and keys serves them all: click selects, Ctrl+click one
 * more, Shift+click up to there, double click and Enter look closely.
 */
export function WallGrid({ order, tileWidth, namesHidden, onOpen }: WallGridProps) {
  const { selection } = useLessonSession();
  const grid = useRef<HTMLDivElement>(null);
  const selectedBefore = useRef<ReadonlySet<string>>(new Set());
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  useVisibleTiles(grid, order, pictureWidth(width, tileWidth));

  // The keyboard needs a tile to begin at.
  useEffect(() => {
    const current = selection.current();
    if (order[0] !== undefined && (current === null || !order.includes(current))) {
      selection.moveTo(order[0]);
    }
  }, [order, selection]);

  // Arrows work at once, also after a look at one screen, unless something else has the focus.
  useEffect(() => {
    if (document.activeElement === document.body) focusTile(selection.current());
  }, [selection]);

  function onClick(event: MouseEvent): void {
    const id = deviceAt(event.target);
    if (event.detail < 2) selectedBefore.current = selection.selected();
    if (id === null) {
      selection.none();
      return;
    }
    if (event.target instanceof Element && event.target.closest('[data-look]')) onOpen(id);
    else if (event.shiftKey) selection.range(id, order);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else if (event.detail < 2) selection.only(id);
  }

  /** However the focus came to a tile, the keys mean that one. */
  function onFocus(event: FocusEvent): void {
    const id = deviceAt(event.target);
    if (id !== null && id !== selection.current()) selection.moveTo(id);
  }

  function onDoubleClick(event: MouseEvent): void {
    const id = deviceAt(event.target);
    if (id === null) return;
    // To look is not to select: the next command is for whom it was for before.
    selection.all(selectedBefore.current);
    onOpen(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    const current = selection.current();
    const mod = event.ctrlKey || event.metaKey;
    if (mod && key.toLowerCase() === 'a') selection.all(order);
    else if (mod || event.altKey) return;
    else if (key === 'Enter' && current) onOpen(current);
    else if (key === ' ' && current) selection.toggle(current);
    else if (key === 'Escape' && selection.selected().size > 0) selection.none();
    else if (/^Arrow|^Home$|^End$/.test(key)) {
      const next = stepFrom(order, current, key, columnsOf(grid.current));
      if (next !== null) {
        if (event.shiftKey) selection.range(next, order);
        else selection.moveTo(next);
        focusTile(next);
      }
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={(element) => {
        grid.current = element;
        sized(element);
      }}
      className={classes.grid}
      style={{ '--tile-width': `${tileWidth}px` } as CSSProperties}
      role="listbox"
      aria-label="Screens of the lesson"
      aria-multiselectable
      tabIndex={-1}
      onFocus={onFocus}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      {order.map((deviceId) => (
        <Tile key={deviceId} deviceId={deviceId} namesHidden={namesHidden} />
      ))}
    </div>
  );
}

/** Brings the keyboard to the tile of a PC. */
export function focusTile(deviceId: string | null): void {
  if (deviceId !== null) document.getElementById(tileId(deviceId))?.focus();
}

function deviceAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-device]')?.dataset.device ?? null;
}

function columnsOf(grid: HTMLElement | null): number {
  return grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
}

const STEP = 32;

/** Width of a tile's picture in pixels of the display, in steps, so that a window's edge dragged about asks rarely. */
export function pictureWidth(gridWidth: number, tileWidth: number): number {
  const columns = Math.max(1, Math.floor((gridWidth + TILE_GAP) / (tileWidth + TILE_GAP)));
  const width = Math.max(tileWidth, (gridWidth - TILE_GAP * (columns - 1)) / columns);
  const pixels = Math.ceil((width * window.devicePixelRatio) / STEP) * STEP;
  return Math.min(640, Math.max(64, pixels));
}
