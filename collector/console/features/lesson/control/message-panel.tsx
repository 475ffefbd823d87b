import { useState } from 'react';
import { useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import { MessageField } from './message-field.tsx';
import { PanelForm } from './panel-form.tsx';
import { useTargets } from './use-control.ts';

/** Shows a message on screens, under the teacher's name. */
export function MessagePanel({ onClose }: { onClose(): void }) {
  const targets = useTargets();
  const command = useCommand();
  const [text, setText] = useState('');
  return (
    <PanelForm
      title="Message"
      targets={targets}
      action={`Send to ${targets.name ?? counted(targets.count, 'PC')}`}
      busy={command.isPending}
      incomplete={text.trim() === ''}
      onClose={onClose}
      onSend={() =>
        command.mutate(
          { command: { action: 'showMessage', text: text.trim() }, targets },
          { onSuccess: () => setText('') },
        )
      }
    >
      <MessageField text={text} onChange={setText} />
    </PanelForm>
  );
}
