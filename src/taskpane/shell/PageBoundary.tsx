/** A page that fails says so and can be shown again; the other pages go on. */
import { Component, type ReactNode } from "react";
import { PANE } from "../../i18n/pane";
import { type Say } from "./language";
import { LoadAgain } from "./LoadAgain";

interface Props {
  say: Say;
  children: ReactNode;
}

export class PageBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { say, children } = this.props;
    const { error } = this.state;
    if (!error) return children;
    return (
      <div role="alert" style={{ padding: 12 }}>
        <p>{say(PANE.failedPage, { message: error.message })}</p>
        <LoadAgain say={say} />
      </div>
    );
  }
}
