/** The parts of Univer's interface that the page uses. */
export {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  DocumentDataModel,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
} from "@univerjs/core";
export {
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SetCellEditVisibleOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SHEET_VIEWPORT_KEY,
  SheetInterceptorService,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
