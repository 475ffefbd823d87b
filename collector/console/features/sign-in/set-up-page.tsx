import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Navigate } from 'react-router';
import { MIN_PASSWORD_LENGTH, setupRequestSchema } from '../../../auth/auth.contract.ts';
import { tell } from '../../data/api.ts';
import { beginSession, useSessionQuery } from '../../data/session.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { Entry } from './entry.tsx';

/** First run: the school and its first administrator, with the code from the collector's terminal. */
export function SetUpPage() {
  const session = useSessionQuery();
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: setupRequestSchema,
    initialValues: { setupCode: '', schoolName: '', name: '', email: '', password: '' },
    send: async (values) => {
      await tell('/api/setup', values);
      await beginSession();
    },
  });

  if (session.data?.state === 'signed-in') return <Navigate to="/" replace />;
  if (session.data?.state === 'signed-out') return <Navigate to="/sign-in" replace />;

  return (
    <Entry
      title="Set up Lapwing"
      description="This collector is new. Create the school and its first administrator; everybody else is invited from the console."
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput
            label="Set-up code"
            description="The collector printed it in its terminal when it started. It works once."
            autoComplete="off"
            autoFocus
            {...form.getInputProps('setupCode')}
          />
          <TextInput
            label="School’s name"
            autoComplete="organization"
            {...form.getInputProps('schoolName')}
          />
          <TextInput label="Your name" autoComplete="name" {...form.getInputProps('name')} />
          <TextInput
            label="Your e-mail address"
            type="email"
            autoComplete="username"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            description={`At least ${MIN_PASSWORD_LENGTH} characters. A few unrelated words are easier to remember.`}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <FormFault fault={fault} />
          <Button type="submit" loading={sending}>
            Create the school and sign in
          </Button>
        </Stack>
      </form>
    </Entry>
  );
}
