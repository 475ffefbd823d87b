import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { useShortcutSettings } from '../../ui/shortcuts.tsx';

const keyNames: Record<string, string> = { Escape: 'Esc', ' ': 'Space' };

/** All keys of the page that is open, and a switch for people whom single keys get in the way of. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  const settings = useShortcutSettings();
  const [shortcuts] = useState(() => settings.current());
  const rows = [
    ...shortcuts.map(({ key, label }) => ({
      keys: [keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)],
      label,
    })),
    { keys: ['Ctrl', 'K'], label: 'Search or do' },
    { keys: ['Esc'], label: 'Close what is open' },
  ];
  return (
    <Modal opened onClose={onClose} title="Keys on this page" size="sm">
      <Table withRowBorders={false}>
        <Table.Tbody>
          {rows.map(({ keys, label }) => (
            <Table.Tr key={label}>
              <Table.Td w={110}>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label="Single-key shortcuts"
        description="Switch this off if you dictate, or if they get in your way."
        checked={settings.enabled}
        onChange={(event) => settings.setEnabled(event.currentTarget.checked)}
      />
    </Modal>
  );
}
