/// A state, organisation, person or place that the text names.
struct Mention: Sendable {
  enum Kind: Sendable { case state, adjective, capital, org, body, person, role, place }

  let kind: Kind
  let range: Range<Int>
  /// A code where there is one, a person's full name, else the words.
  let name: String
  /// What a person is called besides the name.
  var role: String?

  /// The code of the state that it names or belongs to.
  var state: String? {
    kind == .state || kind == .adjective || kind == .capital ? name : nil
  }

  /// Whether it can say or do something by itself.
  var isActor: Bool { kind != .adjective && kind != .place }
}
