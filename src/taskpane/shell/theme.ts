/** Office's theme; where Office tells none, the system's. Windows' contrast themes come by forced colours by themselves. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

interface OfficeColors {
  isDarkTheme?: boolean;
  bodyBackgroundColor?: string;
  bodyForegroundColor?: string;
}

export type Look = "light" | "dark" | "contrast";

export function lookOf(office: OfficeColors | undefined, systemIsDark: boolean): Look {
  const background = luminance(office?.bodyBackgroundColor);
  const foreground = luminance(office?.bodyForegroundColor);
  // Pure black under pure white is nobody's dark theme but the contrast one.
  if (background === 0 && foreground === 1) return "contrast";
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  if (background !== undefined) return background < 0.5 ? "dark" : "light";
  return systemIsDark ? "dark" : "light";
}

/** From 0 to 1; `undefined` for what is no colour. */
function luminance(color: string | undefined): number | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  return red === green && green === blue ? red : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const THEMES: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

interface Painted {
  theme: Theme;
  /** For what the browser paints itself: the calendar in a date's field, lists to choose from. */
  style: { colorScheme: "light" | "dark" };
}

export function useTheme(office: OfficeColors | undefined): Painted {
  const [systemIsDark, setSystemIsDark] = useState(() => darkQuery()?.matches ?? false);
  useEffect(() => {
    const query = darkQuery();
    const follow = (event: MediaQueryListEvent) => setSystemIsDark(event.matches);
    query?.addEventListener("change", follow);
    return () => query?.removeEventListener("change", follow);
  }, []);
  const look = lookOf(office, systemIsDark);
  return { theme: THEMES[look], style: { colorScheme: look === "light" ? "light" : "dark" } };
}

const darkQuery = (): MediaQueryList | undefined =>
  typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;
