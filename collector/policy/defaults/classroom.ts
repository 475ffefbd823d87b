/** What a lesson may do on PCs until the school says otherwise. */
import { control } from '@lapwing/proto';
import { DEFAULT_MAX_FILE_BYTES, DEFAULT_MAX_TOTAL_BYTES } from '@lapwing/shared/file-transfer';
import type { PolicyContent } from '../documents/publish-policy.ts';

const Kind = control.CommandKind;

/**
 * Work as it is done in lessons. Nothing that a double click runs as a program on an ordinary PC,
 * and no documents with macros.
 */
const TRAVELLING = (
  'doc docx odt rtf txt md tex pdf epub pub csv tsv xls xlsx ods ppt pptx odp odg ' +
  'png jpg jpeg gif webp svg bmp tif tiff heic psd xcf kra ai ' +
  'mp3 wav ogg m4a flac mid mscz mp4 mov webm mkv avi ' +
  'py ipynb java c h cpp cs sql json xml yaml html css sb3 ggb blend stl obj dxf zip'
).split(' ');

/**
 * Everything that lessons can do. A pupil is told, and not asked, before somebody looks at their
 * screen; a member of staff is always asked.
 */
export function defaultClassroom(): NonNullable<PolicyContent['classroom']> {
  return {
    allowedCommands: [
      Kind.COMMAND_KIND_LOCK,
      Kind.COMMAND_KIND_MESSAGE,
      Kind.COMMAND_KIND_OPEN_SITE,
      Kind.COMMAND_KIND_OPEN_APPLICATION,
      Kind.COMMAND_KIND_CLOSE_FRONT,
      Kind.COMMAND_KIND_FOCUS,
      Kind.COMMAND_KIND_BLOCK,
      Kind.COMMAND_KIND_PAUSE_INTERNET,
      Kind.COMMAND_KIND_MUTE,
      Kind.COMMAND_KIND_LOG_OFF,
      Kind.COMMAND_KIND_RESTART,
      Kind.COMMAND_KIND_SHUT_DOWN,
      Kind.COMMAND_KIND_WAKE,
      Kind.COMMAND_KIND_WATCH_WALL,
      Kind.COMMAND_KIND_WATCH_SCREEN,
      Kind.COMMAND_KIND_REMOTE_CONTROL,
      Kind.COMMAND_KIND_BROADCAST,
      Kind.COMMAND_KIND_HAND_OUT,
      Kind.COMMAND_KIND_COLLECT,
      Kind.COMMAND_KIND_KEEP_SCREENSHOT,
    ],
    applications: [
      office('writer', 'Writer'),
      office('calc', 'Calc'),
      office('impress', 'Impress'),
      microsoft('word', 'Word', 'WINWORD'),
      microsoft('excel', 'Excel', 'EXCEL'),
      microsoft('powerpoint', 'PowerPoint', 'POWERPNT'),
      {
        applicationId: 'calculator',
        name: 'Calculator',
        executables: ['gnome-calculator', 'calculator*', 'calc'],
        starts: starts(['gnome-calculator'], ['C:\\Windows\\System32\\calc.exe'], 'Calculator'),
      },
      {
        applicationId: 'files',
        name: 'Files',
        executables: ['nautilus', 'explorer', 'finder'],
        starts: starts(['nautilus', '--new-window'], ['C:\\Windows\\explorer.exe'], 'Finder'),
      },
    ],
    askBeforeWatching: false,
    fileLimits: {
      maxFileBytes: DEFAULT_MAX_FILE_BYTES,
      maxTotalBytes: DEFAULT_MAX_TOTAL_BYTES,
      extensions: [...TRAVELLING],
    },
  };
}

/** A part of LibreOffice, where its installers put it. */
function office(part: string, name: string): control.SchoolApplication.$Properties {
  const windows = `C:\\Program Files\\LibreOffice\\program\\s${part}.exe`;
  return {
    applicationId: `libreoffice-${part}`,
    name: `LibreOffice ${name}`,
    // One program, whichever part is used.
    executables: ['soffice*'],
    starts: starts(['libreoffice', `--${part}`], [windows], 'LibreOffice', `--${part}`),
  };
}

/** A part of Microsoft Office, where its installer puts it; there is none for Linux. */
function microsoft(
  part: string,
  name: string,
  program: string,
): control.SchoolApplication.$Properties {
  const windows = `C:\\Program Files\\Microsoft Office\\root\\Office16\\${program}.EXE`;
  const mac = ['-a', `Microsoft ${name}`];
  return {
    applicationId: `microsoft-${part}`,
    name: `Microsoft ${name}`,
    executables: [program.toLowerCase(), `microsoft ${part}`],
    starts: [
      { platform: 'windows', executable: windows, arguments: [] },
      { platform: 'macos', executable: '/usr/bin/open', arguments: mac },
    ],
  };
}

/** On Linux, on Windows, and by its name on macOS, where `open` finds applications. */
function starts(
  [linux, ...linuxArguments]: [string, ...string[]],
  [windows]: [string],
  mac: string,
  ...macArguments: string[]
): control.SchoolApplicationStart.$Properties[] {
  const passedOn = macArguments.length > 0 ? ['--args', ...macArguments] : [];
  return [
    { platform: 'linux', executable: linux, arguments: linuxArguments },
    { platform: 'windows', executable: windows, arguments: [] },
    { platform: 'macos', executable: '/usr/bin/open', arguments: ['-a', mac, ...passedOn] },
  ];
}
