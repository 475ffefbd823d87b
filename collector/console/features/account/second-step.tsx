import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { toString as drawQrCode } from 'qrcode';
import { useState } from 'react';
import {
  disableTotpRequestSchema,
  totpConfirmRequestSchema,
  totpEnrolmentSchema,
} from '../../../auth/auth.contract.ts';
import { ask, tell } from '../../data/api.ts';
import { refreshSession } from '../../data/session.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { wordsOf } from '../../ui/notices.tsx';

interface Enrolment {
  secret: string;
  /** The QR code as an SVG in a data: address. */
  picture: string;
}

/** One-time codes from an app as the second step of signing in. */
export function SecondStep({ enabled }: { enabled: boolean }) {
  const [turningOff, setTurningOff] = useState(false);
  const begin = useMutation({
    mutationFn: async (): Promise<Enrolment> => {
      const { secret, uri } = await ask('/api/account/totp', totpEnrolmentSchema, {
        method: 'POST',
        body: {},
      });
      const svg = await drawQrCode(uri, { type: 'svg', margin: 2 });
      return { secret, picture: `data:image/svg+xml,${encodeURIComponent(svg)}` };
    },
  });

  if (enabled) {
    return turningOff ? (
      <TurnOffForm onDone={() => setTurningOff(false)} />
    ) : (
      <Group justify="space-between" wrap="nowrap">
        <Group gap={8} wrap="nowrap">
          <IconShieldCheck size={20} aria-hidden />
          <Text size="sm">On: signing in asks for a code from your app.</Text>
        </Group>
        <Button variant="default" onClick={() => setTurningOff(true)}>
          Turn off
        </Button>
      </Group>
    );
  }
  if (begin.data) return <ConfirmForm enrolment={begin.data} onCancel={() => begin.reset()} />;
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        Off. With it on, a stolen password alone opens nothing: signing in also asks for six digits
        from an authenticator app on your phone.
      </Text>
      {begin.isError ? (
        <Alert color="red" role="alert">
          {wordsOf(begin.error)}
        </Alert>
      ) : null}
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        Set up the second step
      </Button>
    </Stack>
  );
}

function ConfirmForm({ enrolment, onCancel }: { enrolment: Enrolment; onCancel(): void }) {
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: totpConfirmRequestSchema,
    initialValues: { totpCode: '' },
    send: async (values) => {
      await tell('/api/account/totp/confirm', values);
      await refreshSession();
      notifications.show({
        title: 'Second step is on',
        message: 'The next time you sign in, your app’s code is asked for.',
      });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Scan this with an authenticator app, then enter the six digits that it shows.
        </Text>
        <img
          src={enrolment.picture}
          width={184}
          height={184}
          alt="QR code of the secret that stands below"
        />
        <Text size="sm" c="dimmed">
          No camera? Type this secret into the app:
        </Text>
        <Copyable label="Secret" text={enrolment.secret} />
        <TextInput
          label="Six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          w={160}
          {...form.getInputProps('totpCode')}
        />
        <FormFault fault={fault} />
        <Group gap="xs">
          <Button type="submit" loading={sending}>
            Turn on
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Not now
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TurnOffForm({ onDone }: { onDone(): void }) {
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: disableTotpRequestSchema,
    initialValues: { currentPassword: '' },
    send: async (values) => {
      await tell('/api/account/totp/disable', values);
      await refreshSession();
      onDone();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <FormFault fault={fault} />
        <Group gap="xs">
          <Button type="submit" color="red" loading={sending}>
            Turn off the second step
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            Keep it on
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
