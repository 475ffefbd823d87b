import { Button, CloseButton, Group, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { devicesQuery } from '../devices/device-queries.ts';
import { NamedPanel } from './named-panel.tsx';
import classes from './people.module.css';
import { useMoveDevices } from './people-queries.ts';

interface RoomPanelProps {
  id: string;
  /** Null where there is no such room. */
  name: string | null;
  onClose(): void;
}

/** One room, beside the list: its PCs, and others to move there. */
export function RoomPanel({ id, name, onClose }: RoomPanelProps) {
  if (name === null) {
    return (
      <DetailPanel title="Room" subject={id} takesFocus onClose={onClose}>
        <Text size="sm">There is no room at this address. Somebody may have deleted it.</Text>
      </DetailPanel>
    );
  }
  return (
    <NamedPanel
      what="rooms"
      shown={{ id, name }}
      leaves="Its PCs stay enrolled and monitored, and belong to no room."
      onClose={onClose}
    >
      <RoomDevices id={id} name={name} />
    </NamedPanel>
  );
}

function RoomDevices({ id, name }: { id: string; name: string }) {
  const query = useQuery(devicesQuery);
  const [chosen, setChosen] = useState<string[]>([]);
  const move = useMoveDevices();
  const inUse = (query.data?.devices ?? []).filter(({ state }) => state !== 'revoked');
  const here = inUse.filter(({ room }) => room === name);
  const elsewhere = inUse.filter(({ room }) => room !== name);

  function moveHere(): void {
    move.mutate(
      { deviceIds: chosen, roomId: id },
      { onSuccess: () => setChosen([]), onError: tellFault('The PCs were not moved') },
    );
  }

  return (
    <Stack gap="md">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <MultiSelect
          flex={1}
          label="Move PCs here"
          placeholder={chosen.length === 0 ? 'Choose one or more' : ''}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Choose none' }}
          hidePickedOptions
          nothingFoundMessage="No other PC of that name"
          data={elsewhere.map((device) => ({
            value: device.id,
            label: device.room ? `${device.name} (${device.room})` : device.name,
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button disabled={chosen.length === 0} loading={move.isPending} onClick={moveHere}>
          {chosen.length === 0
            ? 'Move'
            : `Move ${chosen.length} ${chosen.length === 1 ? 'PC' : 'PCs'}`}
        </Button>
      </Group>
      <section>
        <Title order={3}>
          {here.length} {here.length === 1 ? 'PC' : 'PCs'}
        </Title>
        <ul className={classes.list}>
          {here.map((device) => (
            <li key={device.id}>
              <span>{device.name}</span>
              <CloseButton
                aria-label={`Take ${device.name} out of ${name}`}
                onClick={() =>
                  move.mutate(
                    { deviceIds: [device.id], roomId: null },
                    { onError: tellFault('The PC was not moved') },
                  )
                }
              />
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
