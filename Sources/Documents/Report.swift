public import Planning
public import Situation

public struct Report {
  public init(_ situation: Case, _ plan: Plan, version: String) {};
  public var html: String { "<!doctype html>" }
}
