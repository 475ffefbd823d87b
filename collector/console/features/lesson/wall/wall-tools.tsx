import { ActionIcon, Button, NativeSelect, Slider, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconHandStop,
  IconLayoutGrid,
} from '@tabler/icons-react';
import { FindField } from '../../../ui/find-field.tsx';
import { TILE_WIDTHS } from './fit-tiles.ts';
import { useHands } from './use-wall.ts';
import classes from './wall.module.css';
import { type WallOrder, wallOrderNames, wallOrders } from './wall-order.ts';

interface WallToolsProps {
  find: string;
  onFind(find: string): void;
  /** The keyboard goes on to the first tile. */
  onFound(): void;
  order: WallOrder;
  onOrder(order: WallOrder): void;
  tileWidth: number;
  /** The width follows from how many there are. */
  fits: boolean;
  /** 0 lets it follow. */
  onTileWidth(width: number): void;
  projecting: boolean;
  onProject(): void;
  handsShown: boolean;
  onHands(): void;
}

/** How the wall is shown: search, order, size, projector; and who asks for help. */
export function WallTools(props: WallToolsProps) {
  const hands = useHands();
  const Full = props.projecting ? IconArrowsMinimize : IconArrowsMaximize;
  const projector = props.projecting ? 'Leave full screen' : 'Full screen, names hidden';
  return (
    <div className={classes.tools}>
      <FindField
        label="Find on the wall"
        placeholder="Find name, PC or site"
        w={190}
        find={props.find}
        onFind={props.onFind}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && props.find !== '') props.onFind('');
          else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) props.onFound();
          else return;
          event.preventDefault();
        }}
      />
      <NativeSelect
        size="xs"
        w={120}
        aria-label="Order of the wall"
        value={props.order}
        data={wallOrders.map((value) => ({ value, label: wallOrderNames[value] }))}
        onChange={({ currentTarget }) => props.onOrder(currentTarget.value as WallOrder)}
      />
      <Tooltip label="As large as all of them fit">
        <ActionIcon
          variant="default"
          size={30}
          aria-label="Show all tiles at once"
          aria-pressed={props.fits}
          className={classes.fit ?? ''}
          onClick={() => props.onTileWidth(0)}
        >
          <IconLayoutGrid size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Slider
        w={110}
        size="sm"
        thumbLabel="Size of the tiles"
        label={null}
        {...TILE_WIDTHS}
        step={10}
        value={props.tileWidth}
        onChange={props.onTileWidth}
      />
      <Tooltip label={projector}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={projector}
          aria-pressed={props.projecting}
          onClick={props.onProject}
        >
          <Full size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {props.projecting ? null : (
        <Button
          size="xs"
          variant="default"
          className={classes.hands ?? ''}
          data-up={hands.length > 0 || undefined}
          aria-pressed={props.handsShown}
          leftSection={<IconHandStop size={16} aria-hidden />}
          onClick={props.onHands}
        >
          {hands.length === 0
            ? 'No hand up'
            : `${hands.length} ${hands.length === 1 ? 'hand' : 'hands'} up`}
        </Button>
      )}
    </div>
  );
}
