import { Alert } from '@mantine/core';
import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../data/api.ts';
import { wordsOf } from './notices.tsx';

interface ContractForm<Values> {
  form: UseFormReturnType<Values>;
  sending: boolean;
  /** What the collector said no with, where it is not about one field. */
  fault: ReactFault;
  onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

type ReactFault = string | null;

/**
 * A form whose rules are those of the contract: the same schema that the collector
 * checks with. Faults that the collector finds are shown at their fields too.
 * `send` may return words itself to show in place of an error's own.
 */
export function useContractForm<Values extends Record<string, unknown>>(options: {
  schema: z.ZodType<unknown, unknown>;
  initialValues: Values;
  send(values: Values): Promise<void>;
  /** Handles an expected refusal; true where it did. */
  onRefused?(error: ApiError, form: UseFormReturnType<Values>): boolean;
}): ContractForm<Values> {
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<ReactFault>(null);
  const form = useForm<Values>({
    initialValues: options.initialValues,
    validate: schemaResolver(options.schema, { sync: true }),
    validateInputOnBlur: false,
  });

  async function submit(values: Values): Promise<void> {
    setSending(true);
    setFault(null);
    try {
      await options.send(values);
    } catch (error) {
      if (error instanceof ApiError) {
        const known = Object.entries(error.fields).filter(([field]) => field in values);
        if (known.length > 0) form.setErrors(Object.fromEntries(known));
        else if (!options.onRefused?.(error, form)) setFault(error.message);
      } else {
        setFault(wordsOf(error));
      }
    } finally {
      setSending(false);
    }
  }

  return { form, sending, fault, onSubmit: form.onSubmit((values) => void submit(values)) };
}

/** What the collector said no with, above a form's button. */
export function FormFault({ fault }: { fault: ReactFault }) {
  return (
    <div>
      {fault ? (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {fault}
        </Alert>
      ) : null}
    </div>
  );
}
