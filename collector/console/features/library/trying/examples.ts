/** Mild texts that show what matching makes of the same words in different dress and company. */
export const examples: readonly { label: string; text: string }[] = [
  { label: 'Plain', text: 'nobody likes you, just go home' },
  { label: 'Spelled out', text: 'n o b o d y  l i k e s  y o u' },
  { label: 'In digits', text: 'n0b0dy l1k3s y0u' },
  { label: 'Misspelt', text: 'nobdy lieks you' },
  {
    label: 'In a play for school',
    text: 'In scene two of our drama script, the bully says: “Nobody likes you.” The audience should feel how lonely she is.',
  },
  {
    label: 'About computers',
    text: 'If the program hangs, kill the process and execute the script again.',
  },
];
