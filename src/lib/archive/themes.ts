/** What the settings need to know of a look (styles/themes/): its accents, and the tinted paper on which they read worst. */
export interface Theme {
  accent: string;
  accentDark: string;
  surface: string;
  surfaceDark: string;
}

/** The looks a newsroom can choose from. */
export const themes = {
  'co-quan': { accent: '#a6192e', accentDark: '#ff8a8a', surface: '#f7f5f1', surfaceDark: '#202226' },
  'nhat-bao': { accent: '#0a4f86', accentDark: '#8cc2f2', surface: '#f3efe7', surfaceDark: '#242220' },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

/** The look of a newsroom that chose none. */
export const defaultTheme: ThemeName = 'co-quan';

/** Whether there is a theme of this name. */
export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(themes, name);
}
