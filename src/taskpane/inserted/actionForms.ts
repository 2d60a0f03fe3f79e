/** The forms of the actions, each loaded when it is opened. */
import { loaded } from "../shell/Loaded";

export const AddPeople = loaded(
  async () => (await import(/* webpackChunkName: "addPeople" */ "./AddPeople")).AddPeople,
);
export const AppealRegister = loaded(
  async () => (await import(/* webpackChunkName: "appeals" */ "../appeals/AppealsPage")).default,
);
export const AuditScheme = loaded(
  async () => (await import(/* webpackChunkName: "audit" */ "./AuditScheme")).AuditScheme,
);
export const CarryForward = loaded(
  async () => (await import(/* webpackChunkName: "carryForward" */ "../carrying/CarryForward")).CarryForward,
);
export const ChangeParameters = loaded(
  async () => (await import(/* webpackChunkName: "parameters" */ "./ChangeParameters")).ChangeParameters,
);
export const ChangeDesign = loaded(
  async () => (await import(/* webpackChunkName: "changeDesign" */ "../designs/ChangeDesign")).default,
);
export const CheckScheme = loaded(
  async () => (await import(/* webpackChunkName: "checkScheme" */ "./CheckScheme")).CheckScheme,
);
export const ClosePeriods = loaded(
  async () => (await import(/* webpackChunkName: "closing" */ "../closing/ClosePeriods")).ClosePeriods,
);
export const CorrectionRegister = loaded(
  async () => (await import(/* webpackChunkName: "corrections" */ "../corrections/CorrectionsPage")).default,
);
export const ComparePanel = loaded(
  async () => (await import(/* webpackChunkName: "compare" */ "../compare/ComparePanel")).ComparePanel,
);
export const DepartmentExchange = loaded(
  async () => (await import(/* webpackChunkName: "departments" */ "../departments/DepartmentFiles")).default,
);
export const ImportEntries = loaded(
  async () => (await import(/* webpackChunkName: "importEntries" */ "./ImportEntries")).ImportEntries,
);
export const LeaveRegister = loaded(
  async () => (await import(/* webpackChunkName: "leave" */ "../staff/LeavePage")).default,
);
export const MarkLeaver = loaded(
  async () => (await import(/* webpackChunkName: "markLeaver" */ "./MarkLeaver")).MarkLeaver,
);
export const MoveRegister = loaded(
  async () => (await import(/* webpackChunkName: "moves" */ "../staff/MovePage")).default,
);
export const NextPeriod = loaded(
  async () => (await import(/* webpackChunkName: "nextPeriod" */ "./NextPeriod")).NextPeriod,
);
export const OutputsPanel = loaded(
  async () => (await import(/* webpackChunkName: "outputs" */ "../outputs/OutputsPanel")).OutputsPanel,
);
export const PicturesPanel = loaded(
  async () => (await import(/* webpackChunkName: "pictures" */ "../pictures/PicturesPanel")).PicturesPanel,
);
export const ReconcilePanel = loaded(
  async () =>
    (await import(/* webpackChunkName: "reconcile" */ "../reconcile/ReconcilePanel")).ReconcilePanel,
);
export const RemovePeriod = loaded(
  async () => (await import(/* webpackChunkName: "removePeriod" */ "../removing/RemovePeriod")).RemovePeriod,
);
export const RemovePerson = loaded(
  async () => (await import(/* webpackChunkName: "removePerson" */ "../removing/RemovePerson")).RemovePerson,
);
export const RemoveScheme = loaded(
  async () => (await import(/* webpackChunkName: "removeScheme" */ "./RemoveScheme")).RemoveScheme,
);
export const RepairScheme = loaded(
  async () => (await import(/* webpackChunkName: "repairScheme" */ "./RepairScheme")).RepairScheme,
);
export const SortRows = loaded(
  async () => (await import(/* webpackChunkName: "sortRows" */ "./SortRows")).SortRows,
);
export const UpdateScheme = loaded(
  async () => (await import(/* webpackChunkName: "update" */ "./UpdateScheme")).UpdateScheme,
);
export const ViewResults = loaded(
  async () => (await import(/* webpackChunkName: "viewResults" */ "./ViewResults")).ViewResults,
);
export const WhatIfPanel = loaded(
  async () => (await import(/* webpackChunkName: "whatIf" */ "../whatIf/WhatIfPanel")).WhatIfPanel,
);
