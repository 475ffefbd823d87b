import {
  Alert,
  Anchor,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Modal,
  Notification,
  Table,
  Tooltip,
} from '@mantine/core';

/** The green of a lapwing's back: the one accent. */
const lapwing: MantineColorsTuple = [
  '#e8f5ef',
  '#d2eadf',
  '#a5d5bf',
  '#74bf9d',
  '#4bad82',
  '#2f9a6d',
  '#1b7f57',
  '#13684a',
  '#0d5a3d',
  '#07402b',
];

/** Quiet slate, light side: surfaces, lines and text. */
const gray: MantineColorsTuple = [
  '#f6f8f9',
  '#eef1f3',
  '#e1e6ea',
  '#cdd5db',
  '#aeb9c2',
  '#8a97a3',
  '#5f6d79',
  '#495661',
  '#333e48',
  '#1c252d',
];

/** Quiet slate, dark side: [0] is text, [7] the page. */
const dark: MantineColorsTuple = [
  '#d7dee4',
  '#bac5ce',
  '#9caab6',
  '#74838f',
  '#39454f',
  '#2b353e',
  '#1f282f',
  '#151c22',
  '#10161b',
  '#0b1014',
];

/** For what is lost or ended; dark enough for white text and for text on white. */
const red: MantineColorsTuple = [
  '#fdf1f2',
  '#fae0e2',
  '#f4bfc4',
  '#ff9ea3',
  '#e7747d',
  '#dc4d59',
  '#cf2f3c',
  '#b9192e',
  '#971326',
  '#7a0f1f',
];

/** For what wants a careful look. */
const orange: MantineColorsTuple = [
  '#fff7ee',
  '#ffecd8',
  '#fdd5a8',
  '#fab874',
  '#f59d4c',
  '#f08023',
  '#d9690f',
  '#b4540a',
  '#8f4208',
  '#6b3206',
];

/** A dialog's heading bar is a <header>, which would count as a second banner of the page. */
const dialogAttributes = { header: { role: 'presentation' } };

/** Mantine's theme for the whole console. */
export const theme = createTheme({
  primaryColor: 'lapwing',
  primaryShade: { light: 7, dark: 6 },
  colors: { lapwing, gray, dark, red, orange },
  black: '#1c252d',
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Drawer: Drawer.extend({
      defaultProps: {
        position: 'right',
        size: 460,
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: dialogAttributes,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: dialogAttributes,
      },
    }),
    Table: Table.extend({
      defaultProps: {
        verticalSpacing: 0,
        horizontalSpacing: 'sm',
        borderColor: 'var(--lapwing-line)',
      },
    }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
  },
});

/**
 * The console's own colours, per scheme. Severity runs grey, blue, amber, orange,
 * red, and is always shown with its number and an icon too. Every pair of text and
 * ground below has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--severity-3': '#f5c02c',
    '--severity-3-text': '#2b1d00',
    '--severity-4': '#f08023',
    '--severity-4-text': '#241000',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#56636e',
    '--mantine-color-placeholder': '#66737f',
    '--mantine-color-error': '#b3172b',
    '--lapwing-page': '#f6f8f9',
    '--lapwing-surface': '#ffffff',
    '--lapwing-raised': '#ffffff',
    '--lapwing-line': '#e1e6ea',
    '--lapwing-hover': '#f1f4f6',
    '--lapwing-selected': '#e4f3ec',
    '--lapwing-rail': '#eef1f3',
    '--lapwing-text-strong': '#1c252d',
    '--lapwing-accent-text': '#0d5a3d',
    '--lapwing-mark': '#ffe08a',
    '--lapwing-mark-text': '#2b1d00',
    '--lapwing-band-application': '#2f7fb5',
    '--lapwing-band-site': '#2f9a6d',
    '--lapwing-band-private': '#8a97a3',
    '--lapwing-band-idle': '#cdd5db',
    '--severity-1': '#5f6d79',
    '--severity-1-text': '#ffffff',
    '--severity-2': '#1d6fb8',
    '--severity-2-text': '#ffffff',
    '--severity-5': '#b9192e',
    '--severity-5-text': '#ffffff',
  },
  dark: {
    '--mantine-color-body': '#1a2229',
    // Panels are as dark as Mantine's own: a disabled button must differ from them.
    '--mantine-color-disabled': '#2b353e',
    '--mantine-color-disabled-color': '#8d9ba7',
    '--mantine-color-dimmed': '#9caab6',
    '--mantine-color-placeholder': '#8d9ba7',
    '--mantine-color-error': '#ff8f92',
    '--lapwing-page': '#151c22',
    '--lapwing-surface': '#1a2229',
    '--lapwing-raised': '#1f282f',
    '--lapwing-line': '#2b353e',
    '--lapwing-hover': '#212b33',
    '--lapwing-selected': '#183a2d',
    '--lapwing-rail': '#10161b',
    '--lapwing-text-strong': '#eef2f5',
    '--lapwing-accent-text': '#74bf9d',
    '--lapwing-mark': '#6b5312',
    '--lapwing-mark-text': '#fff3cf',
    '--lapwing-band-application': '#4f9fd6',
    '--lapwing-band-site': '#3fae80',
    '--lapwing-band-private': '#74838f',
    '--lapwing-band-idle': '#39454f',
    '--severity-1': '#8a97a3',
    '--severity-1-text': '#10161b',
    '--severity-2': '#5aa7ea',
    '--severity-2-text': '#06192b',
    '--severity-5': '#cf2f3c',
    '--severity-5-text': '#ffffff',
  },
});
