import TalkaTestKit
import Testing

@Suite("talka intake") struct IntakeCommandTests {
  private let dispatch = """
    Rome, 4 May 2022 (agency) – Italy detained more than 340 migrants in April.

    Minister Carla Bassi said the camp was full.
    """

  private func inFolder(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try writeFile(dispatch, to: folder + "/d.txt")
      _ = try Program.run(["demo", "flood", "--example", "flood"], in: folder)
      try body(folder)
    }
  }

  @Test("prints a review, and as JSON the format of proposals")
  func prints() throws {
    try inFolder { folder in
      let screen = try Program.run(["intake", "d.txt"], in: folder)
      #expect(screen.status == 0 && screen.stdout.contains("Dispatch of 2022-05-04"))
      #expect(screen.stdout.contains("detained IT at least 340 people 2022-04-01 to 2022-04-30"))
      let json = try Program.run(["intake", "d.txt", "--json"], in: folder)
      #expect(json.stdout.contains(#""format": "talka-intake/1""#))
    }
  }

  @Test("a day that is given counts; without one, nothing relative is guessed")
  func day() throws {
    try withTemporaryFolder { folder in
      try writeFile("Italy detained 40 migrants on Sunday.", to: folder + "/d.txt")
      let open = try Program.run(["intake", "d.txt"], in: folder)
      #expect(open.stdout.contains("without a day") && !open.stdout.contains("20"))
      let given = try Program.run(["intake", "d.txt", "--date", "2022-05-04"], in: folder)
      #expect(given.stdout.contains("2022-05-01"))
    }
  }

  @Test("accepts chosen rows into a new folder, and says what cannot be a row")
  func accepts() throws {
    try inFolder { folder in
      let done = try Program.run(
        ["intake", "d.txt", "--case", "flood", "--accept", "all", "-o", "next"], in: folder)
      #expect(done.status == 0 && done.stdout.contains("with 1 new rows"))
      #expect(done.stderr.contains("TLK1401") && done.stderr.contains("no party IT"))
      #expect(try Program.run(["check", "next"], in: folder).status == 0)
    }
  }

  @Test("refuses a number that there is not, and accepting without a case")
  func refuses() throws {
    try inFolder { folder in
      let unknown = try Program.run(
        ["intake", "d.txt", "--case", "flood", "--accept", "1,9", "-o", "next"], in: folder)
      #expect(unknown.status == 2 && unknown.stderr.contains("TLK1402"))
      let alone = try Program.run(["intake", "d.txt", "--accept", "all"], in: folder)
      #expect(alone.status == 2 && alone.stderr.contains("TLK1403"))
    }
  }
}
