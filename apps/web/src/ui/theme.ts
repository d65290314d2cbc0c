import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eaf5f6',
  '#d6e9eb',
  '#acd2d7',
  '#7fbac2',
  '#58a4af',
  '#3f919d',
  '#2a7f8b',
  '#1f6f7a',
  '#175a64',
  '#0f444c',
];

const FONTS = 'Inter, "Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** One accent, small type and tight spacing: a registrar looks at hundreds of fields a day. */
export const theme = createTheme({
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    Drawer: { defaultProps: { position: 'right', overlayProps: { backgroundOpacity: 0.25 } } },
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 'xs' } },
  },
});

/** Notes in the tokens' colours; the library's are too loud when it is dark. */
const NOTES = {
  '--mantine-color-yellow-light': 'var(--warning-soft)',
  '--mantine-color-yellow-light-color': 'var(--warning)',
  '--mantine-color-red-light': 'var(--error-soft)',
  '--mantine-color-red-light-color': 'var(--error)',
};

/** Secondary text and placeholders at 4.5 to 1 or better on every surface; the defaults are paler. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-anchor': 'var(--accent)' },
  light: {
    ...NOTES,
    '--mantine-color-dimmed': '#566069',
    '--mantine-color-placeholder': '#6b747c',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-error': '#c22525',
  },
  dark: {
    ...NOTES,
    '--mantine-color-dimmed': '#a9b1b8',
    '--mantine-color-placeholder': '#8b949b',
    '--mantine-color-body': '#1c2023',
    '--mantine-color-text': '#dfe3e6',
    '--mantine-color-error': '#ff8a8a',
  },
});
