import { Table, Text } from '@mantine/core';
import type { ImportFault } from '../../../../directory/import.contract.ts';
import { Panel } from '../../../ui/page.tsx';

/** What is wrong with a file, line by line. */
export function FaultTable({ faults, count }: { faults: readonly ImportFault[]; count: number }) {
  const whole = faults.some(({ severity }) => severity === 'file');
  const lines = `${count.toLocaleString('en-GB')} ${count === 1 ? 'fault' : 'faults'}`;
  return (
    <Panel title={whole ? 'What is wrong with the file' : `${lines}, left out of the import`}>
      <Table.ScrollContainer
        minWidth={560}
        maxHeight={320}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={7}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>Line</Table.Th>
              <Table.Th w={150}>Column</Table.Th>
              <Table.Th>What is wrong, and what to do</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map((fault, index) => (
              <Table.Tr key={index}>
                <Table.Td data-numbers>{fault.line ?? '–'}</Table.Td>
                <Table.Td>{fault.column ?? '–'}</Table.Td>
                <Table.Td>{fault.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {count > faults.length ? (
        <Text size="sm" c="dimmed" mt="xs">
          And {(count - faults.length).toLocaleString('en-GB')} more.
        </Text>
      ) : null}
    </Panel>
  );
}
