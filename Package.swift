// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, in the order in which data flows; docs/architecture.md says what each
// holds, and Tests/TidyTests holds every import against that table.

/// HiGHS stands in `.deps/highs` (scripts/setup.sh puts it there). The linker looks for it there; a
/// running program looks beside itself (installed), then from its build folder (in the checkout).
/// No path of the building machine goes into a release build.
let highsLibrary = "\(Context.packageDirectory)/.deps/highs/lib"
let runPaths = ["$ORIGIN/../lib/talka", "$ORIGIN/../../../.deps/highs/lib"]

func lookingFor(_ paths: [String]) -> [String] {
  paths.flatMap { ["-Xlinker", "-rpath", "-Xlinker", $0] }
}

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: strict)
}

/// Local search is a hundred times slower without optimisation, too slow for tests.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func tests(_ name: String, _ rooms: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: rooms + ["TalkaTestKit"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "Talka",
  products: [.executable(name: "talka", targets: ["talka"])],
  targets: [
    .target(
      name: "CHighs",
      linkerSettings: [
        .linkedLibrary("highs"),
        .unsafeFlags(["-L\(highsLibrary)"] + lookingFor(runPaths)),
        .unsafeFlags(lookingFor([highsLibrary]), .when(configuration: .debug)),
      ]),
    .target(
      name: "CTypeset",
      // Among the headers of the system are files that only look like sources.
      sources: ["anchor.c"],
      linkerSettings: [
        "cairo", "pango-1.0", "pangocairo-1.0", "gobject-2.0", "glib-2.0", "rsvg-2",
      ].map { .linkedLibrary($0) }),
    .target(name: "CSodium", linkerSettings: [.linkedLibrary("sodium")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("pq")]),
    .target(name: "CBasemap", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .target(name: "CExamples", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .target(name: "CIntakeWords", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

    room("Basics"),
    room("Situation", ["Basics"]),
    room("Formats", ["Basics"]),
    .target(
      name: "Picture", dependencies: ["Basics", "Situation"], swiftSettings: strict + optimized),
    .target(
      name: "Intake", dependencies: ["Basics", "Situation", "CIntakeWords"],
      swiftSettings: strict + optimized),
    .target(name: "Flows", swiftSettings: strict + optimized),
    room("Seals", ["CSodium"]),
    room("Journal", ["Basics", "Seals"]),
    room("Stores", ["Seals", "Journal"]),
    room("SQLiteStore", ["Journal", "CSQLite"]),
    room("PostgresStore", ["Journal", "CPostgres"]),
    room("CaseFiles", ["Basics", "Situation", "Formats", "Seals"]),
    room("Casework", ["Basics", "Situation", "Seals", "CaseFiles", "Journal"]),
    .target(
      name: "FairShare", dependencies: ["Basics", "Situation"],
      swiftSettings: strict + optimized),
    room("Solver", ["Basics", "CHighs"]),
    .target(
      name: "Planning", dependencies: ["Basics", "Situation", "FairShare", "Solver", "Flows"],
      swiftSettings: strict + optimized),
    .target(
      name: "Foresight", dependencies: ["Basics", "Situation", "Picture", "Planning"],
      swiftSettings: strict + optimized),
    room("Charts", ["Basics", "CBasemap"]),
    room(
      "Documents",
      [
        "Basics", "Situation", "Journal", "Casework", "Picture", "Intake", "FairShare",
        "Planning", "Foresight", "Charts",
      ]),
    .target(
      name: "Typeset", dependencies: ["Documents", "CTypeset"],
      swiftSettings: strict + optimized),
    room("Commands", ["Basics"]),
    .executableTarget(
      name: "talka",
      dependencies: [
        "Basics", "Situation", "Formats", "Seals", "CaseFiles", "Journal", "Stores", "SQLiteStore",
        "PostgresStore", "Casework", "Picture", "FairShare", "Solver", "Planning", "Foresight",
        "Charts", "Documents", "Typeset", "Commands", "CExamples", "Intake",
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "planner-benchmark", dependencies: ["CaseFiles", "Planning", "Situation"],
      path: "Benchmarks/Planner", exclude: ["compare.py", "tiny.py"], swiftSettings: strict),

    .executableTarget(
      name: "detect-benchmark", dependencies: ["Basics", "Picture"], path: "Benchmarks/Detect",
      exclude: ["peer.R"], swiftSettings: strict),
    .executableTarget(
      name: "foresee-benchmark",
      dependencies: ["Basics", "CaseFiles", "Foresight", "Planning", "Situation", "Solver"],
      path: "Benchmarks/Foresee",
      exclude: ["compare.py", "network_numpy.py", "peers.py", "requirements.txt"],
      swiftSettings: strict),
    .executableTarget(
      name: "forecast-benchmark", dependencies: ["Picture"], path: "Benchmarks/Forecast",
      swiftSettings: strict),

    .target(
      name: "FlowInstances", dependencies: ["Flows", "TalkaTestKit"],
      path: "Benchmarks/Flows/Instances", swiftSettings: strict),
    .executableTarget(
      name: "flows-benchmark", dependencies: ["FlowInstances", "Flows"],
      path: "Benchmarks/Flows/Program", swiftSettings: strict),

    .target(
      name: "FaultDisk", path: "Benchmarks/Ordeal/FaultDisk",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "OrdealTrials",
      dependencies: [
        "Basics", "Situation", "Seals", "CaseFiles", "Journal", "Stores", "SQLiteStore",
        "Casework", "FaultDisk", "TalkaTestKit",
      ],
      path: "Benchmarks/Ordeal/Trials", swiftSettings: strict),
    .executableTarget(
      name: "ordeal",
      dependencies: [
        "Situation", "CaseFiles", "Journal", "Stores", "SQLiteStore", "OrdealTrials",
        "TalkaTestKit",
      ],
      path: "Benchmarks/Ordeal/Program", swiftSettings: strict),

    .target(name: "TalkaTestKit", path: "Tests/TalkaTestKit", swiftSettings: strict),
    tests("BasicsTests", ["Basics"]),
    tests("FormatsTests", ["Basics", "Formats"]),
    tests("CaseFilesTests", ["Basics", "Situation", "Formats", "CaseFiles"]),
    tests(
      "FairShareTests", ["Basics", "Situation", "CaseFiles", "FairShare"], exclude: ["Tables"]),
    tests("SolverTests", ["Basics", "Solver"]),
    tests("FlowsTests", ["Flows", "FlowInstances"]),
    tests("PictureTests", ["Basics", "Situation", "Picture"], exclude: ["Vectors"]),
    tests(
      "PlanningTests",
      ["Basics", "Situation", "Formats", "CaseFiles", "FairShare", "Solver", "Planning"]),
    tests(
      "ForesightTests", ["Basics", "Situation", "CaseFiles", "Picture", "Planning", "Foresight"],
      exclude: ["Vectors"]),
    tests("IntakeTests", ["Basics", "Situation", "Intake"]),
    tests("ChartsTests", ["Basics", "Formats", "Charts"]),
    tests(
      "DocumentsTests",
      ["Basics", "Situation", "CaseFiles", "FairShare", "Planning", "Charts", "Documents"]),
    tests("SealsTests", ["Seals"]),
    tests("JournalTests", ["Basics", "Seals", "Journal"]),
    tests(
      "CaseworkTests",
      ["Basics", "Situation", "Seals", "CaseFiles", "Journal", "Casework", "OrdealTrials"]),
    tests(
      "StoreTests",
      [
        "Basics", "Situation", "Seals", "CaseFiles", "Journal", "Stores", "SQLiteStore",
        "PostgresStore", "OrdealTrials", "ordeal",
      ]),
    tests("TypesetTests", ["Charts", "Documents", "Typeset"]),
    tests("CommandsTests", ["Basics", "Commands"], exclude: ["Snapshots"]),
    tests(
      "TalkaTests", ["Basics", "Situation", "Formats", "CaseFiles", "Picture", "Commands"],
      exclude: ["Expected"]),
    tests("TidyTests", []),
  ],
  swiftLanguageModes: [.v6])
