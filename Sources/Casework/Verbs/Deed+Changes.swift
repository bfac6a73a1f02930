import Journal

extension Deed {
  /// What the command changes.
  func changes() throws(Refusal) -> [RowChange] {
    switch command.verb {
    case .draft, .approve, .publish, .close, .decline: try needChanges()
    case .offer, .meet, .withdraw: try offerChanges()
    case .propose: try proposing()
    case .accept: try changing([RowCell("state", "accepted")])
    case .refuse: try changing([RowCell("state", "cancelled"), RowCell("note", command.reason)])
    case .commit: try committing()
    case .dispatch: try dispatching()
    case .arrive: try arriving()
    case .receive: try receiving()
    case .settle: try changing([RowCell("state", "settled"), RowCell("answer", command.reason)])
    case .extend, .release, .home: try stayChanges()
    case .correct: try correcting()
    case .undo: try undoing()
    case .confirm: try confirming()
    case .user: try userChanges()
    case .rule: try ruleChanges()
    case .mark: try marking()
    case .clock: try clockChanges()
    case .importCase: preconditionFailure("an import makes many entries, and is decided apart")
    }
  }
}
