/**
 * The API set each gated member of the shipped office.js asks for (version alone: ExcelApi), by class and version.
 * Facts read from excel-web-16.00.debug.js; a test compares them with the file. Members not named are ExcelApi 1.1.
 */
const GATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: {
    "1.6": "suspendApiCalculationUntilNextSync",
    "1.8": "_GetWorkbookCreatedById createWorkbook",
    "1.9":
      "calculationEngineVersion calculationState iterativeCalculation ribbon suspendScreenUpdatingUntilNextSync",
    "1.11": "cultureInfo decimalSeparator thousandsSeparator useSystemSeparators",
  },
  Comment: {
    "1.11": "mentions resolved richContent updateMentions",
    "1.12": "contentType",
  },
  CommentCollection: {
    "1.12":
      "_RegisterAddedEvent _RegisterChangedEvent _RegisterDeletedEvent _UnregisterAddedEvent _UnregisterChangedEvent _UnregisterDeletedEvent onAdded onChanged onDeleted",
    "1.14": "getItemOrNullObject",
  },
  CommentReply: {
    "1.11": "mentions resolved richContent updateMentions",
    "1.12": "contentType",
  },
  CommentReplyCollection: {
    "1.14": "getItemOrNullObject",
  },
  NamedItem: {
    "1.4": "comment delete getRangeOrNullObject scope worksheet worksheetOrNullObject",
    "1.7": "arrayValues formula",
  },
  NamedItemCollection: {
    "1.4": "add addFormulaLocal getCount getItemOrNullObject",
  },
  Range: {
    "1.2": "columnHidden hidden merge rowHidden sort unmerge",
    "1.3":
      "_ValidateArraySize getColumnsAfter getColumnsBefore getResizedRange getRowsAbove getRowsBelow getVisibleView",
    "1.4": "getIntersectionOrNullObject getUsedRangeOrNullObject",
    "1.6": "calculate conditionalFormats",
    "1.7":
      "getAbsoluteResizedRange getImage getSurroundingRegion hyperlink isEntireColumn isEntireRow numberFormatLocal showCard style",
    "1.8": "dataValidation",
    "1.9":
      "autoFill convertDataTypeToText convertToLinkedDataType copyFrom find findOrNullObject flashFill getCellProperties getColumnProperties getRowProperties getSpecialCells getSpecialCellsOrNullObject getTables linkedDataTypeState removeDuplicates replaceAll setCellProperties setColumnProperties setDirty setRowProperties showTeachingCallout",
    "1.10": "group height hideGroupDetails left showGroupDetails top ungroup width",
    "1.11": "moveTo",
    "1.12":
      "getDirectPrecedents getPivotTables getSpillParent getSpillParentOrNullObject getSpillingToRange getSpillingToRangeOrNullObject hasSpill numberFormatCategories savedAsArray",
    "1.13": "getDirectDependents getExtendedRange getMergedAreasOrNullObject getRangeEdge",
    "1.14": "getPrecedents",
    "1.15": "getDependents getNumberFormatProperties getSurroundingDataRegion",
    "ExcelApiOnline 1.1": "getDataClassificationIds getMergedAreas",
  },
  RangeBorder: {
    "1.9": "tintAndShade",
  },
  RangeBorderCollection: {
    "1.9": "tintAndShade",
  },
  RangeFill: {
    "1.9": "pattern patternColor patternTintAndShade tintAndShade",
  },
  RangeFont: {
    "1.9": "strikethrough subscript superscript tintAndShade",
  },
  RangeFormat: {
    "1.2": "autofitColumns autofitRows columnWidth protection rowHeight",
    "1.7": "textOrientation useStandardHeight useStandardWidth",
    "1.9": "autoIndent indentLevel readingOrder shrinkToFit",
    "1.11": "adjustIndent",
  },
  RangeViewCollection: {
    "1.4": "getCount",
  },
  Runtime: {
    "1.8": "enableEvents",
  },
  Workbook: {
    "1.2": "functions",
    "1.3": "onSelectionChanged pivotTables",
    "1.4": "settings",
    "1.5": "_Runtime customXmlParts",
    "1.6": "internalTest",
    "1.7": "_onMessage dataConnections getActiveCell name properties protection styles",
    "1.8": "readOnly",
    "1.9":
      "_GetRangesForEventByReferenceId _GetRangesOrNullObjectForEventByReferenceId _RegisterAutoSaveSettingChangedEvent _UnregisterAutoSaveSettingChangedEvent autoSave calculationEngineVersion chartDataPointTrack getActiveChart getActiveChartOrNullObject getIsActiveCollabSession getSelectedRanges isDirty onAutoSaveSettingChanged previouslySaved usePrecisionAsDisplayed",
    "1.10":
      "comments getActiveSlicer getActiveSlicerOrNullObject pivotTableStyles slicerStyles slicers tableStyles timelineStyles",
    "1.11": "close save",
    "1.13": "_RegisterActivatedEvent _UnregisterActivatedEvent onActivated",
    "1.14": "queries",
    "CustomFunctions 1.1": "_SetOsfControlContainerReadyForCustomFunctions registerCustomFunctions",
    "ExcelApiOnline 1.1": "enableOfficeScriptRecording linkedWorkbooks",
  },
  Worksheet: {
    "1.2": "protection",
    "1.3": "pivotTables",
    "1.4": "getUsedRangeOrNullObject names",
    "1.5": "getNext getNextOrNullObject getPrevious getPreviousOrNullObject",
    "1.6": "calculate",
    "1.7":
      "_GetAnotherWorksheetById _GetSheetById _RegisterActivatedEvent _RegisterDataChangedEvent _RegisterDeactivatedEvent _RegisterSelectionChangedEvent _UnregisterActivatedEvent _UnregisterDataChangedEvent _UnregisterDeactivatedEvent _UnregisterSelectionChangedEvent copy freezePanes getRangeByIndexes onActivated onChanged onDeactivated onSelectionChanged standardHeight standardWidth tabColor",
    "1.8": "_RegisterCalculatedEvent _UnregisterCalculatedEvent onCalculated showGridlines showHeadings",
    "1.9":
      "_RegisterFormatChangedEvent _UnregisterFormatChangedEvent autoFilter enableCalculation findAll findAllOrNullObject getRanges horizontalPageBreaks onFormatChanged pageLayout replaceAll shapes verticalPageBreaks",
    "1.10":
      "_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent _UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent comments onColumnSorted onRowSorted onSingleClicked showOutlineLevels slicers visuals",
    "1.11": "_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent onRowHiddenChanged",
    "1.12": "customProperties",
    "1.13": "_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent onFormulaChanged",
    "1.14": "_RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent onProtectionChanged tabId",
    "ExcelApiOnline 1.1":
      "_RegisterEventNameChanged _RegisterEventVisibilityChanged _UnregisterEventNameChanged _UnregisterEventVisibilityChanged namedSheetViews onNameChanged onVisibilityChanged",
  },
  WorksheetChangedEventArgs: {
    "1.9": "getRange getRangeOrNullObject",
  },
  WorksheetCollection: {
    "1.4": "getCount getItemOrNullObject",
    "1.5": "getFirst getLast",
    "1.7":
      "_RegisterActivatedEvent _RegisterAddedEvent _RegisterDeactivatedEvent _RegisterDeletedEvent _UnregisterActivatedEvent _UnregisterAddedEvent _UnregisterDeactivatedEvent _UnregisterDeletedEvent onActivated onAdded onDeactivated onDeleted",
    "1.8": "_RegisterCalculatedEvent _UnregisterCalculatedEvent onCalculated",
    "1.9":
      "_RegisterDataChangedEvent _RegisterFormatChangedEvent _RegisterSelectionChangedEvent _UnregisterDataChangedEvent _UnregisterFormatChangedEvent _UnregisterSelectionChangedEvent onChanged onFormatChanged onSelectionChanged",
    "1.10":
      "_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent _UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent onColumnSorted onRowSorted onSingleClicked",
    "1.11": "_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent onRowHiddenChanged",
    "1.13": "_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent onFormulaChanged",
    "1.14": "_RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent onProtectionChanged",
    "ExcelApiOnline 1.1":
      "_RegisterEventMoved _RegisterEventNameChanged _RegisterEventVisibilityChanged _UnregisterEventMoved _UnregisterEventNameChanged _UnregisterEventVisibilityChanged onMoved onNameChanged onVisibilityChanged",
  },
  WorksheetFormatChangedEventArgs: {
    "1.9": "getRange getRangeOrNullObject",
  },
};

/** A requirement set and the least version of it. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Every gated member with what it asks for: `Range.getUsedRangeOrNullObject` → ExcelApi 1.4. */
export const REQUIREMENTS: ReadonlyMap<string, Requirement> = new Map(
  Object.entries(GATED).flatMap(([className, versions]) =>
    Object.entries(versions).flatMap(([key, members]) => {
      const [version = "", set = "ExcelApi"] = key.split(" ").reverse();
      return members.split(" ").map((member) => [`${className}.${member}`, { set, version }] as const);
    }),
  ),
);

/** Declared sets by lower-case name: `{ excelapi: "1.13" }`. */
export type DeclaredSets = Readonly<Record<string, string>>;

/** Whether a set of at least the version is declared. */
export function isDeclared(declared: DeclaredSets, { set, version }: Requirement): boolean {
  const [major = 0, minor = 0] = (declared[set.toLowerCase()] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && major > 0 && minor >= wantedMinor);
}
