import { Tabs } from '@mantine/core';
import { useNavigate } from 'react-router';

/** The two lists about devices: the PCs, and the tokens that enrol them. */
export function DeviceTabs({ current }: { current: 'devices' | 'tokens' }) {
  const navigate = useNavigate();
  return (
    <Tabs
      value={current}
      onChange={(value) => void navigate(value === 'tokens' ? '/devices/tokens' : '/devices')}
    >
      <Tabs.List>
        <Tabs.Tab value="devices">PCs</Tabs.Tab>
        <Tabs.Tab value="tokens">Enrolment tokens</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
