import { control } from '@lapwing/proto';
import { expect, it } from 'vitest';
import { defaultClassroom } from './classroom.ts';

it('lessons may do by default all that there is', () => {
  const kinds = Object.values(control.CommandKind).filter((kind) => typeof kind === 'number');
  const { allowedCommands } = defaultClassroom();
  expect(allowedCommands).toEqual(kinds.filter((kind) => kind !== 0));
});

it('applications start on all systems that have them, and only with a path or a plain name', () => {
  const applications = defaultClassroom().applications!;
  expect(new Set(applications.map(({ applicationId }) => applicationId)).size).toBe(
    applications.length,
  );
  for (const { starts, name } of applications) {
    const elsewhere = ['windows', 'macos'];
    const isMicrosofts = name!.startsWith('Microsoft ');
    expect(starts!.map(({ platform }) => platform)).toEqual(
      isMicrosofts ? elsewhere : ['linux', ...elsewhere],
    );
    for (const { executable } of starts!) {
      expect(executable).toMatch(/^([a-z-]+|\/usr\/bin\/[a-z]+|C:\\[\w \\]+\.exe)$/i);
    }
  }
});

it('applications can be named to focus and block', () => {
  for (const { executables } of defaultClassroom().applications!) {
    expect(executables!.length).toBeGreaterThan(0);
    for (const one of executables!) expect(one).toMatch(/^[a-z -]+\*?$/);
  }
});

it('files that PCs would run as programs do not travel', () => {
  const { extensions } = defaultClassroom().fileLimits!;
  expect(extensions).toContain('docx');
  for (const extension of 'exe msi bat cmd ps1 vbs js jar scr lnk sh desktop docm xlsm'.split(
    ' ',
  )) {
    expect(extensions).not.toContain(extension);
  }
});
