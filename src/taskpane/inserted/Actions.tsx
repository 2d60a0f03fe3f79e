/** What can be done with an inserted scheme; one form is open at a time. */
import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { COMPARE_TEXTS } from "../../i18n/comparing";
import type { Text } from "../../i18n/language";
import { APPEALS_PANE_TEXTS } from "../../i18n/paneAppeals";
import { AUDIT_PANE_TEXTS } from "../../i18n/paneAudit";
import { CARRYING_TEXTS } from "../../i18n/paneCarrying";
import { CLOSING_PANE_TEXTS } from "../../i18n/paneClosing";
import { CORRECTIONS_PANE_TEXTS } from "../../i18n/paneCorrections";
import { CHECK_PANE_TEXTS } from "../../i18n/paneCheck";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { OUTPUTS_PANE_TEXTS } from "../../i18n/paneOutputs";
import { PICTURES_TEXTS } from "../../i18n/panePictures";
import { REMOVING_TEXTS } from "../../i18n/paneRemoving";
import { LEAVE_TEXTS, MOVE_TEXTS } from "../../i18n/paneStaff";
import { RECONCILE_TEXTS } from "../../i18n/reconciliation";
import { UPDATE_TEXTS } from "../../i18n/paneUpdate";
import { VIEW_TEXTS } from "../../i18n/paneView";
import { WHAT_IF_PANE_TEXTS } from "../../i18n/paneWhatIf";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import {
  AddPeople,
  AppealRegister,
  AuditScheme,
  CarryForward,
  ChangeDesign,
  ChangeParameters,
  CheckScheme,
  ClosePeriods,
  ComparePanel,
  CorrectionRegister,
  DepartmentExchange,
  ImportEntries,
  LeaveRegister,
  MarkLeaver,
  MoveRegister,
  NextPeriod,
  OutputsPanel,
  PicturesPanel,
  RemovePeriod,
  RemovePerson,
  ReconcilePanel,
  RemoveScheme,
  RepairScheme,
  SortRows,
  UpdateScheme,
  ViewResults,
  WhatIfPanel,
} from "./actionForms";
import type { ActionProps, SchemeProps } from "./contracts";
import { otherVersion } from "../../workbook/instances";

const ACTIONS = {
  update: UpdateScheme,
  changeDesign: ChangeDesign,
  addPeople: AddPeople,
  leaver: MarkLeaver,
  leave: LeaveRegister,
  moves: MoveRegister,
  removePerson: RemovePerson,
  importEntries: ImportEntries,
  departments: DepartmentExchange,
  sort: SortRows,
  nextPeriod: NextPeriod,
  carryForward: CarryForward,
  removePeriod: RemovePeriod,
  parameters: ChangeParameters,
  whatIf: WhatIfPanel,
  closing: ClosePeriods,
  corrections: CorrectionRegister,
  appeals: AppealRegister,
  audit: AuditScheme,
  check: CheckScheme,
  reconcile: ReconcilePanel,
  compare: ComparePanel,
  view: ViewResults,
  outputs: OutputsPanel,
  pictures: PicturesPanel,
  repair: RepairScheme,
  remove: RemoveScheme,
} as const;
type ActionId = keyof typeof ACTIONS;

/** In the order of the work. */
const GROUPS = [
  {
    title: "groupEntries",
    ids: ["addPeople", "leaver", "leave", "moves", "removePerson", "importEntries", "departments", "sort"],
  },
  {
    title: "groupPeriods",
    ids: ["nextPeriod", "carryForward", "removePeriod", "parameters", "whatIf", "closing", "corrections"],
  },
  { title: "groupChecks", ids: ["audit", "check", "reconcile", "compare"] },
  { title: "groupOutputs", ids: ["view", "outputs", "appeals", "pictures"] },
  { title: "groupSheets", ids: ["update", "changeDesign", "repair", "remove"] },
] as const satisfies readonly { title: keyof typeof INSERTED_TEXTS; ids: readonly ActionId[] }[];

const TITLES: Readonly<Record<ActionId, Text>> = {
  ...INSERTED_TEXTS,
  carryForward: CARRYING_TEXTS.action,
  leave: LEAVE_TEXTS.action,
  moves: MOVE_TEXTS.action,
  removePerson: REMOVING_TEXTS.removePerson,
  removePeriod: REMOVING_TEXTS.removePeriod,
  update: UPDATE_TEXTS.action,
  audit: AUDIT_PANE_TEXTS.action,
  check: CHECK_PANE_TEXTS.action,
  reconcile: RECONCILE_TEXTS.action,
  compare: COMPARE_TEXTS.action,
  departments: DEPARTMENT_TEXTS.action,
  view: VIEW_TEXTS.action,
  outputs: OUTPUTS_PANE_TEXTS.action,
  closing: CLOSING_PANE_TEXTS.action,
  corrections: CORRECTIONS_PANE_TEXTS.action,
  appeals: APPEALS_PANE_TEXTS.action,
  whatIf: WHAT_IF_PANE_TEXTS.action,
  pictures: PICTURES_TEXTS.action,
};

export function Actions({ state, onChanged }: SchemeProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [open, setOpen] = useState<ActionId>();
  const buttons = useRef(new Map<ActionId, HTMLElement>());
  const { newerDesign } = state.instance;
  const { number, scheme } = state.instance.layout;
  const other = otherVersion(state.instance);
  // What another version wrote can be removed, and brought up to date if it was an earlier one.
  const possible = (id: ActionId) => {
    if (id === "update") return other?.reason === "olderVersion" || (!other && newerDesign !== undefined);
    if (id === "changeDesign" && !scheme.design) return false;
    return id === "remove" || !other;
  };
  const run: ActionProps["run"] = async (what, job) => {
    const done = await task.run(what, async (progress) => {
      await job(progress);
      return true;
    });
    if (!done) return false;
    await onChanged();
    return true;
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(INSERTED_TEXTS.actions)}</Heading>
      {GROUPS.map(({ title, ids }) => {
        const own = ids.filter(possible);
        return (
          own.length > 0 && (
            <div key={title} className={styles.section}>
              <Heading level={4}>{say(INSERTED_TEXTS[title])}</Heading>
              {own.map(choice)}
            </div>
          )
        );
      })}
    </div>
  );

  function choice(id: ActionId): ReactNode {
    const Action: (props: ActionProps) => ReactNode = ACTIONS[id];
    const form = `action-${number}-${id}`;
    return (
      <div key={id} className={styles.section}>
        <Button
          ref={(button) => {
            if (button) buttons.current.set(id, button);
          }}
          className={styles.choice}
          aria-expanded={open === id}
          aria-controls={form}
          onClick={() => setOpen(open === id ? undefined : id)}
        >
          {say(TITLES[id])}
        </Button>
        <div id={form} hidden={open !== id}>
          {open === id && (
            <div className={styles.block}>
              <Action
                state={state}
                busy={task.what !== undefined}
                run={run}
                refresh={onChanged}
                close={() => {
                  setOpen(undefined);
                  // The form goes and would take the focus with it.
                  buttons.current.get(id)?.focus();
                }}
              />
              <TaskStatus task={task} />
            </div>
          )}
        </div>
      </div>
    );
  }
}
