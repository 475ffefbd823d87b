import { Button } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Empty } from '../../ui/notices.tsx';
import { roomsQuery } from '../devices/device-queries.ts';
import { TemplateLink } from './import/template-link.tsx';
import { NamedPage } from './named-page.tsx';
import { importPath } from './people-frame.tsx';
import { RoomPanel } from './room-panel.tsx';

/** Rooms, and which PCs stand in them. */
export function RoomsPage() {
  const { roomId = null } = useParams();
  const query = useQuery(roomsQuery);
  const rooms = query.data?.rooms;
  return (
    <NamedPage
      kind="rooms"
      query={query}
      lines={rooms?.map((room) => ({ ...room, detail: null, count: room.devices })) ?? null}
      openId={roomId}
      empty={rooms?.length === 0 ? <NoRooms /> : null}
      panel={(close) =>
        roomId && rooms ? (
          <RoomPanel
            key={roomId}
            id={roomId}
            name={rooms.find(({ id }) => id === roomId)?.name ?? null}
            onClose={close}
          />
        ) : null
      }
    />
  );
}

function NoRooms() {
  return (
    <Empty
      icon={<IconDoor aria-hidden />}
      title="No room yet"
      actions={
        <Button component={Link} to={importPath('rooms')}>
          Import rooms
        </Button>
      }
    >
      Add a room and choose its PCs, or import a list of rooms and computers made from{' '}
      <TemplateLink kind="rooms" />. PCs that enrol with a room’s token belong to it by themselves.
    </Empty>
  );
}
