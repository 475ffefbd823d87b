import { Button } from '@mantine/core';
import { IconDoor, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { roomsQuery } from '../devices/device-queries.ts';
import { TemplateLink } from './import/template-link.tsx';
import { NameDialog } from './name-dialog.tsx';
import { lineLinkId, NamedTable } from './named-table.tsx';
import { importPath, PeopleFrame } from './people-frame.tsx';
import { RoomPanel } from './room-panel.tsx';

const pathOf = (id: string) => `/people/rooms/${id}`;

/** Rooms, and which PCs stand in them. */
export function RoomsPage() {
  const { roomId = null } = useParams();
  const navigate = useNavigate();
  const query = useQuery(roomsQuery);
  const [adding, setAdding] = useState(false);
  const rooms = query.data?.rooms;

  function close(): void {
    void navigate('/people/rooms');
    if (roomId) document.getElementById(lineLinkId(roomId))?.focus();
  }

  return (
    <PeopleFrame
      current="rooms"
      description="Which PCs stand where: a lesson is started for a room, or for a class."
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          Add a room
        </Button>
      }
      panel={
        roomId && rooms ? (
          <RoomPanel
            key={roomId}
            id={roomId}
            name={rooms.find(({ id }) => id === roomId)?.name ?? null}
            onClose={close}
          />
        ) : null
      }
    >
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The rooms could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : rooms?.length === 0 ? (
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
          <TemplateLink kind="rooms" />. PCs that enrol with a room’s token belong to it by
          themselves.
        </Empty>
      ) : (
        <NamedTable
          label="List of rooms"
          lines={rooms?.map((room) => ({ ...room, detail: null, count: room.devices })) ?? null}
          openId={roomId}
          pathOf={pathOf}
          onOpen={(id) => void navigate(pathOf(id), { replace: true })}
          headings={{ detail: null, count: 'PCs' }}
        />
      )}
      {adding ? (
        <NameDialog
          what="rooms"
          renamed={null}
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false);
            void navigate(pathOf(id));
          }}
        />
      ) : null}
    </PeopleFrame>
  );
}
