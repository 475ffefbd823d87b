import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { classNameRequestSchema } from '../../../directory/classes.contract.ts';
import { roomNameRequestSchema } from '../../../directory/directory.contract.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { addNamed, renameNamed } from './people-queries.ts';

const words = {
  classes: { label: 'Name of the class', hint: 'For example “9X/Ma1”.', noun: 'class' },
  rooms: { label: 'Name of the room', hint: 'For example “IT Room 2”.', noun: 'room' },
};
const schemas = { classes: classNameRequestSchema, rooms: roomNameRequestSchema };

interface NameDialogProps {
  what: 'classes' | 'rooms';
  /** What gets another name; null to add something new. */
  renamed: { id: string; name: string } | null;
  onClose(): void;
  /** Called with the id, once it is saved. */
  onSaved(id: string): void;
}

/** Asks for the name of a class or room. */
export function NameDialog({ what, renamed, onClose, onSaved }: NameDialogProps) {
  const { label, hint, noun } = words[what];
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: schemas[what],
    initialValues: { name: renamed?.name ?? '' },
    send: async ({ name }) => {
      if (renamed) {
        await renameNamed(what, renamed.id, name);
        onSaved(renamed.id);
      } else {
        onSaved(await addNamed(what, name));
      }
    },
  });
  return (
    <Modal opened onClose={onClose} title={renamed ? `Rename ${renamed.name}` : `Add a ${noun}`}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput
            label={label}
            description={hint}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <FormFault fault={fault} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={sending}>
              {renamed ? 'Rename' : `Add the ${noun}`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
