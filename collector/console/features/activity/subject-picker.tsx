import { yearWords } from '@lapwing/shared/year-group';
import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useSubjects } from '../../data/subjects.ts';
import { wordsOf } from '../../ui/notices.tsx';
import type { Subject } from './activity-address.ts';

interface SubjectPickerProps {
  onPick(subject: Subject): void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Finds a person or a PC by name, account or room. */
export function SubjectPicker({ onPick, inputRef }: SubjectPickerProps) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const subjects = useSubjects(query, combobox.dropdownOpened);
  const people = subjects.data?.people ?? [];
  const devices = subjects.data?.devices ?? [];

  function pick(value: string): void {
    const [kind, ...rest] = value.split(':');
    const id = rest.join(':');
    setText('');
    combobox.closeDropdown();
    onPick(kind === 'person' ? { kind: 'person', account: id } : { kind: 'device', id });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          w={280}
          aria-label="Find a person or a PC"
          placeholder="Find a person or a PC"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            combobox.dropdownOpened && subjects.isFetching ? (
              <Loader size={16} aria-label="Searching" />
            ) : null
          }
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }} aria-label="People and PCs">
          {people.length > 0 ? (
            <Combobox.Group label="People">
              {people.map(({ account, name, yearGroup }) => (
                <Combobox.Option key={account} value={`person:${account}`}>
                  {name ?? account}
                  <Text span size="xs" c="dimmed" ml={8}>
                    {[name ? account : null, yearWords(yearGroup)].filter(Boolean).join(' · ')}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ) : null}
          {devices.length > 0 ? (
            <Combobox.Group label="PCs">
              {devices.map(({ id, name, room }) => (
                <Combobox.Option key={id} value={`device:${id}`}>
                  {name}
                  <Text span size="xs" c="dimmed" ml={8}>
                    {room}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ) : null}
          {people.length + devices.length === 0 && !subjects.isFetching ? (
            <Combobox.Empty>
              {subjects.isError
                ? wordsOf(subjects.error)
                : query
                  ? 'Nobody and no PC of that name'
                  : 'Nobody has used a PC yet'}
            </Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
