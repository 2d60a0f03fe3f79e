/** Begins the pane anew: what an update of the server has renamed is asked for by its new name then. */
import { Button } from "@fluentui/react-components";
import { PANE } from "../../i18n/pane";
import type { Say } from "./language";

export function LoadAgain({ say, size = "medium" }: { say: Say; size?: "small" | "medium" }) {
  return (
    <Button size={size} onClick={() => location.reload()}>
      {say(PANE.loadAgain)}
    </Button>
  );
}
