/** A file that the browser saves by a link: its address goes with what shows it. */
import { useEffect, useState } from "react";

export interface Saved {
  name: string;
  bytes: Uint8Array;
}

const addressOf = (bytes: Uint8Array): string =>
  URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));

/** An address for a link, as long as it is shown. */
export function useDownload(saved: Saved | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!saved) {
      setAddress(undefined);
      return undefined;
    }
    const own = addressOf(saved.bytes);
    setAddress(own);
    return () => URL.revokeObjectURL(own);
  }, [saved]);
  return address;
}
