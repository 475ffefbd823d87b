import { Button, PasswordInput, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { signInRequestSchema } from '../../../auth/auth.contract.ts';
import { tell } from '../../data/api.ts';
import { beginSession, useSessionQuery } from '../../data/session.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { Entry } from './entry.tsx';
import { safeNext } from './safe-next.ts';

/** Signing in: e-mail address and password, then the second step where it is switched on. */
export function SignInPage() {
  const session = useSessionQuery();
  const [search] = useSearchParams();
  const [secondStep, setSecondStep] = useState(false);
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: signInRequestSchema,
    initialValues: { email: '', password: '', totpCode: undefined as string | undefined },
    send: async (values) => {
      await tell('/api/sign-in', values);
      await beginSession();
    },
    onRefused(error, refused) {
      if (error.code === 'totp-required') {
        setSecondStep(true);
        return true;
      }
      if (error.code === 'totp-wrong') {
        refused.setValues({ totpCode: '' });
        refused.setErrors({ totpCode: error.message });
        return true;
      }
      return false;
    },
  });

  if (session.data?.state === 'setup-required') return <Navigate to="/set-up" replace />;
  if (session.data?.state === 'signed-in') {
    return <Navigate to={safeNext(search.get('next'))} replace />;
  }

  if (secondStep) {
    return (
      <Entry
        title="Second step"
        description="Enter the six digits that your app shows for Lapwing."
      >
        <form onSubmit={onSubmit} noValidate>
          <Stack>
            <div>
              <PinInput
                length={6}
                type="number"
                size="lg"
                oneTimeCode
                autoFocus
                aria-label="Six-digit code"
                getInputProps={(index) => ({ 'aria-label': `Digit ${index + 1} of 6` })}
                value={form.values.totpCode ?? ''}
                error={Boolean(form.errors.totpCode)}
                onChange={(code) => form.setFieldValue('totpCode', code)}
                onComplete={() => onSubmit()}
              />
              <Text c="var(--mantine-color-error)" size="sm" mt={6} role="alert">
                {form.errors.totpCode}
              </Text>
            </div>
            <FormFault fault={fault} />
            <Button type="submit" loading={sending}>
              Sign in
            </Button>
            <Button variant="subtle" onClick={() => setSecondStep(false)}>
              Back
            </Button>
          </Stack>
        </form>
      </Entry>
    );
  }

  return (
    <Entry title="Sign in" description="With your staff account of this school.">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="username"
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <FormFault fault={fault} />
          <Button type="submit" loading={sending}>
            Sign in
          </Button>
          <Text size="sm" c="dimmed">
            No account yet? An administrator of your school invites you.
          </Text>
        </Stack>
      </form>
    </Entry>
  );
}
