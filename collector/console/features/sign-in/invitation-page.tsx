import { Button, PasswordInput, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import {
  acceptInvitationRequestSchema,
  invitationInfoSchema,
  MIN_PASSWORD_LENGTH,
} from '../../../auth/auth.contract.ts';
import { ask, tell } from '../../data/api.ts';
import { beginSession } from '../../data/session.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { wordsOf } from '../../ui/notices.tsx';
import { Entry } from './entry.tsx';

/** Accepting an invitation: choosing a password, and so signing in for the first time. */
export function InvitationPage() {
  const { token = '' } = useParams();
  const address = `/api/invitations/${encodeURIComponent(token)}`;
  const [accepted, setAccepted] = useState(false);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask(address, invitationInfoSchema, { signal }),
  });
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: acceptInvitationRequestSchema,
    initialValues: { password: '' },
    send: async (values) => {
      await tell(`${address}/accept`, values);
      await beginSession();
      setAccepted(true);
    },
  });

  if (accepted) return <Navigate to="/" replace />;
  if (invitation.isError) {
    return (
      <Entry title="This invitation cannot be used" description={wordsOf(invitation.error)}>
        <Button component={Link} to="/sign-in" variant="default">
          Go to the sign-in page
        </Button>
      </Entry>
    );
  }
  const info = invitation.data;
  return (
    <Entry
      title={info ? `Welcome, ${info.name}` : 'Welcome'}
      description={
        info ? (
          `${info.schoolName} invites you to Lapwing. Choose a password to begin.`
        ) : (
          <Skeleton component="span" display="block" height={20} width={300} />
        )
      }
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput
            label="E-mail address"
            autoComplete="username"
            readOnly
            value={info?.email ?? ''}
          />
          <PasswordInput
            label="Password"
            description={`At least ${MIN_PASSWORD_LENGTH} characters. A few unrelated words are easier to remember.`}
            autoComplete="new-password"
            autoFocus
            {...form.getInputProps('password')}
          />
          <FormFault fault={fault} />
          <Button type="submit" loading={sending} disabled={!info}>
            Set the password and sign in
          </Button>
        </Stack>
      </form>
    </Entry>
  );
}
