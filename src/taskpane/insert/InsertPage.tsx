/** The main job: from the catalogue to the sheets, step by step. It begins with the catalogue; what follows is loaded. */
import { useState } from "react";
import type { Design } from "../../schemes/designs/design";
import { loadScheme } from "../../schemes/loading";
import type { TypedParameters } from "../parameters/typedParameters";
import { useDraft } from "../shell/draft";
import { useFocusOnChange } from "../shell/Heading";
import { loaded } from "../shell/Loaded";
import { HEADS } from "./heads";
import { NEW_INSERTION, type InsertDraft } from "./insertDraft";
import { rememberInserted } from "./recent";
import { SchemeStep, type ChosenScheme } from "./SchemeStep";
import type { Done } from "./Steps";

const loadSteps = async () => (await import(/* webpackChunkName: "insert" */ "./Steps")).Steps;
const Steps = loaded(loadSteps);
const DesignsPage = loaded(
  async () => (await import(/* webpackChunkName: "designs" */ "../designs/DesignsPage")).default,
);

export function InsertPage({ onShowInserted }: { onShowInserted(): void }) {
  const { value: draft, update, clear } = useDraft<InsertDraft>("insert", NEW_INSERTION);
  const [done, setDone] = useState<Done>();
  const chosen = chosenIn(draft);
  const choosing = !chosen || (draft.step === "scheme" && !done);
  const designing = choosing && draft.designing;
  const place = useFocusOnChange(done ? "done" : designing ? "designs" : choosing ? "scheme" : draft.step);
  const choose = (id: string, variant?: { name: string; start: TypedParameters }) => {
    // What comes next is on its way before it is asked for; if it does not come, the next step says so.
    void Promise.all([loadSteps(), loadScheme(id)]).catch(() => undefined);
    // From a variant back to the scheme: its own values again.
    const back = !variant && id === draft.scheme && draft.variant !== "";
    update({
      scheme: id,
      variant: variant?.name ?? "",
      ...(id === draft.scheme ? {} : { year: "", index: "" }),
      ...(variant || back ? { parameters: { ...draft.parameters, [id]: variant?.start ?? {} } } : {}),
    });
  };
  const insertDesign = (design: Design) =>
    update({
      ...{ scheme: design.id, design, variant: "", designing: false, step: "rules" },
      ...{ year: "", index: "", parameters: { ...draft.parameters, [design.id]: {} } },
    });
  const finish = (result: Done | undefined) => {
    setDone(result);
    if (result) {
      // HR's own designs stand in a list of their own.
      if (!chosen?.own) rememberInserted(draft.scheme);
      update({ ...NEW_INSERTION, scheme: draft.scheme, design: draft.design });
    } else clear();
  };
  return (
    <div ref={place}>
      {designing ? (
        <DesignsPage onBack={() => update({ designing: false })} onInsert={insertDesign} />
      ) : choosing ? (
        <SchemeStep
          chosen={chosen}
          variant={draft.variant}
          onDesigns={() => update({ designing: true })}
          onChoose={choose}
          onNext={chosen ? () => update({ step: "rules" }) : undefined}
        />
      ) : (
        <Steps
          key={chosen.id}
          draft={draft}
          update={update}
          done={done}
          onDone={finish}
          onGone={clear}
          onShowInserted={onShowInserted}
        />
      )}
    </div>
  );
}

function chosenIn({ scheme: id, design }: InsertDraft): ChosenScheme | undefined {
  if (design?.id !== id) return HEADS.find((head) => head.id === id);
  const { zh, en = zh } = design.title;
  return { id, title: { "zh-CN": zh, "en-US": en }, own: true };
}
