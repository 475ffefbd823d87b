import type { Role } from '../../../api/roles.ts';

/** What each role finds in the console, in plain words. */
export const roleWords: Record<Role, { title: string; paragraphs: string[] }> = {
  administrator: {
    title: 'For administrators',
    paragraphs: [
      'Devices shows each PC: when it was last seen, what it still holds, and which events are missing. New PCs are enrolled there with a token.',
      'People and classes has who is in the school, its classes and rooms; whole lists come from a file.',
      'Staff is where colleagues are invited, and where accounts are switched off.',
      'What was flagged, and what anybody did on a PC, is not for your role: only safeguarding leads see it.',
    ],
  },
  technician: {
    title: 'For technicians',
    paragraphs: [
      'Devices shows each PC: when it was last seen, what it still holds, and which events are missing. New PCs are enrolled there with a token.',
      'People and classes has who is in the school, its classes and rooms; whole lists come from a file.',
      'Who may sign in to this console is for administrators to say.',
      'What was flagged, and what anybody did on a PC, is not for your role: only safeguarding leads see it.',
    ],
  },
  dsl: {
    title: 'For safeguarding leads',
    paragraphs: [
      'Flags shows what was flagged, within seconds of being typed. Acknowledge a flag to take it on, and close it with an outcome.',
      'Activity shows the day of a person or a PC: applications, sites, and where the flags were.',
      'Each flag and each day that you open is entered in the audit trail under your name.',
    ],
  },
  'deputy-dsl': {
    title: 'For safeguarding leads',
    paragraphs: [
      'Flags shows what was flagged, within seconds of being typed. Acknowledge a flag to take it on, and close it with an outcome.',
      'Activity shows the day of a person or a PC: applications, sites, and where the flags were.',
      'Each flag and each day that you open is entered in the audit trail under your name.',
    ],
  },
  teacher: {
    title: 'For teachers',
    paragraphs: [
      'Lesson is where you start one and see the screens of your room or class while you teach: look closely and help, lock, send messages, limit to some sites. All of it ends with the lesson.',
      'Every look at a screen and everything you do there is entered in the audit trail under your name, and pupils see when you look at their screen.',
      'What pupils type is matched on their PC and goes to the safeguarding lead alone. If something worries you, tell your safeguarding lead as you always would.',
    ],
  },
  headteacher: {
    title: 'For headteachers',
    paragraphs: [
      'Approvals that need two people, and concerns about staff, will come to you here. This version of Lapwing has neither yet.',
      'You can see at any time whether monitoring works and whether the audit trail is intact. Flags themselves go to your safeguarding leads.',
    ],
  },
  governor: {
    title: 'For governors',
    paragraphs: [
      'Your termly figures will be here, without any pupil’s name. This version of Lapwing has no reports yet.',
      'What you can check today: how many PCs report, which keyword library they match against, and that the audit trail has not been tampered with.',
    ],
  },
};
