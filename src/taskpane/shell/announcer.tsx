/** Says to screen readers what only the eye would notice: progress, what is done, what has failed. */
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useStyles } from "./styles";

const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

export const useAnnounce = (): ((message: string) => void) => useContext(AnnouncerContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState("");
  const styles = useStyles();
  return (
    <AnnouncerContext.Provider value={useCallback((text: string) => setMessage(text), [])}>
      {children}
      <div role="status" aria-live="polite" className={styles.unseen}>
        {message}
      </div>
    </AnnouncerContext.Provider>
  );
}
