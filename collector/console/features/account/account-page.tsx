import { Stack, Switch } from '@mantine/core';
import { roleNames } from '../../../api/roles.ts';
import { useSignedIn } from '../../data/session.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { useShortcutSettings } from '../../ui/shortcuts.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondStep } from './second-step.tsx';

/** One's own account: password, second step, and keys. */
export function AccountPage() {
  const { staff } = useSignedIn();
  const shortcuts = useShortcutSettings();
  return (
    <Page
      title="Your account"
      description={`${staff.name} · ${staff.email} · ${roleNames[staff.role]}`}
    >
      <Stack gap={14} maw={560}>
        <Panel title="Second step">
          <SecondStep enabled={staff.totpEnabled} />
        </Panel>
        <Panel title="Password">
          <PasswordForm />
        </Panel>
        <Panel title="Keys">
          <Switch
            label="Single-key shortcuts"
            description="J and K walk through lists, A acknowledges, / searches. Switch this off if you dictate, or if they get in your way. Kept in this browser only."
            checked={shortcuts.enabled}
            onChange={(event) => shortcuts.setEnabled(event.currentTarget.checked)}
          />
        </Panel>
      </Stack>
    </Page>
  );
}
