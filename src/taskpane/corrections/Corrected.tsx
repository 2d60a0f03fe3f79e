/** Under a person's differences: what of them is corrected already. */
import type { Due } from "../../template/registers/dues";
import { useLanguage } from "../shell/language";
import { correctedText } from "./correctionTexts";

export function Corrected({ dues, id }: { dues: readonly Due[]; id: string }) {
  const { say } = useLanguage();
  return dues
    .filter((due) => due.id === id && due.corrected !== 0)
    .map((due) => <li key={`${due.period} ${due.column}`}>{correctedText(due, say)}</li>);
}
