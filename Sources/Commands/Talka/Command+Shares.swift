/// The commands about who bears what part.
extension Command {
  /// How exact shares become whole units, as `--method` takes it.
  static let apportionmentMethods = [
    "largest-remainder", "adams", "dean", "huntington-hill", "webster", "jefferson", "quota",
  ]

  static let share = Command(
    "share", "Show each party's fair share, and what it offers and gives",
    discussion: [
      "A key is what a party's part is measured by. `reference` is half population, half gross "
        + "domestic product (Regulation (EU) 2024/1351); `60/40` weighs them otherwise; "
        + "`population` and `gdp` take one alone; `2015` is the form of 40/40/10/10 with caps, "
        + "`2015-may` without; `equal` gives every state the same; `offered:CODE` goes by what is "
        + "offered of a resource; a CSV file with `party` and `weight` is a key of your own. "
        + "Several keys are shown side by side, with what choosing another would move.",
      "With a total the exact shares become whole units that add up, by the method named. Beside "
        + "them stands what official tables do: each share rounded by itself, to the nearest or "
        + "up, and by how much that misses the total. Equal claims, shares outside their quota "
        + "and paradoxes are named.",
      "With `--pool` the pledges for a solidarity pool are set against the shares; the class of a "
        + "state and its deduction are decisions that the table states, never computed.",
    ],
    arguments: [.caseFolder],
    options: [
      .taking(
        "KEY",
        .text(offering: ["reference", "population", "gdp", "equal", "2015", "2015-may"]), "key",
        letter: "k", "Measure by this; repeat it to compare",
        fallback: .described("the weights of the case"), isRepeatable: true),
      .taking(
        "N", .wholeNumber(0...2_147_483_647), "total", letter: "t", "Share this many whole units"),
      .taking(
        "CODE", .text(), "resource", letter: "r", "Share what is asked for of this resource"),
      .taking(
        "METHOD", .word(apportionmentMethods), "method", letter: "m",
        "Make whole units by this method", fallback: .described("largest-remainder")),
      .taking(
        "PARTY", .text(), "exclude", letter: "x", "Leave this party out of the key",
        isRepeatable: true),
      .taking(
        "N|PARTY=N", .text(), "min", "At least this much for every party, or for one",
        isRepeatable: true),
      .taking(
        "N|PARTY=N", .text(), "cap", "At most this much for every party, or for one",
        isRepeatable: true),
      .taking(
        "PARTY=PERCENT", .text(), "deduct", "Free a party from a part of its share",
        isRepeatable: true),
      .flag("redistribute", "Let the others take over what is deducted"),
      .taking("FILE", .file, "pool", "Set the pledges of this table against the shares"),
      .taking(
        "EUR", .wholeNumber(1...1_000_000_000), "rate", "Euros that stand for one person in a pool",
        fallback: .described("20000")),
      .taking(
        "RULE", .word(["nearest", "up"]), "rounding",
        "Round each share of a pool by itself, as official tables do"),
      .plan("Show what this plan sends beside the shares"),
      .taking(
        "FILE", .file, "output", letter: "o", "Write chart and table to this .html or .pdf file"),
      .force,
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka share my-case", "the keys, and what each party offers"),
      CommandExample(
        "talka share my-case -k reference -k population --total 1000 --exclude LT",
        "1000 units among all but Lithuania, under two keys"),
      CommandExample(
        "talka share my-case --total 21000 --pool pledges.csv --rounding up",
        "a pool as the Council reckoned it for 2026"),
    ],
    exitCodes: ExitCode.reading)
}

extension Command {
  static let appeal = Command(
    "appeal", "Write the letter that asks for help: who is asked for what, and why",
    discussion: [
      "What the plan leaves open is asked for. First comes what closes most with least, a change "
        + "to an offer already made; what nobody offers is shared by the key among those that can "
        + "bring it in time. Every number of the letter has its source in the annex.",
      "Without `-o` the letter is printed. With it a `.html` or `.pdf` file is written, and beside "
        + "it a `.json` file of the same content. `--all` writes the letter to all and one to each "
        + "party that is asked into a folder, as PDF and HTML.",
      "Before a letter is sent, `--check letter.json` holds it against the case: where a later "
        + "figure has superseded a number, or a need or request has changed, it says so and ends "
        + "with 3. `--since letter.json` makes the letter that replaces it, with what changed.",
      "The wording is a template that can be edited: `--print-template` shows it, `--template` "
        + "takes another. A column `x_name_lt` in a table of the case gives Lithuanian names.",
    ],
    arguments: [.caseFolder],
    options: [
      .taking("PARTY", .text(), "to", "Write to this party", fallback: .described("to all")),
      .flag("all", letter: "a", "Write to all, and to each party asked, into the folder of -o"),
      .taking("FILE", .file, "output", letter: "o", "Write to this file, or with --all folder"),
      .force,
      .taking(
        "LANG", .word(["en", "lt"]), "lang", letter: "l", "Write in this language",
        fallback: .described("en")),
      .taking(
        "DATE", .day, "date", letter: "d", "The day of the letter",
        fallback: .described("the day of the case")),
      .taking(
        "TEXT", .text(), "reference", letter: "r", "The letter's own number",
        fallback: .described("from the case and the day")),
      .taking("TEXT", .text(), "legal-basis", "The law or agreement under which help is asked for"),
      .taking("OFFICE", .text(), "sign", "An office of offices.csv that signs", isRepeatable: true),
      .taking("FILE", .file, "template", "Take the wording from this file"),
      .flag("print-template", "Print the wording of the language and write no letter"),
      .plan("Ask for what this plan leaves open, instead of planning"),
      .taking(
        "KEY",
        .text(offering: ["reference", "population", "gdp", "equal", "2015", "2015-may"]), "key",
        letter: "k", "Share what nobody offers by this key, as in talka share",
        fallback: .described("the weights of the case")),
      .taking(
        "PARTY", .text(), "exclude", letter: "x", "Do not ask this party for a share",
        isRepeatable: true),
      .taking(
        "DAYS", .wholeNumber(0...365), "notice", "Days until anything new can leave",
        fallback: .described("2")),
      .flag("holders", "Ask those first that have shown that they hold a thing"),
      .taking("FILE.json", .file, "since", "Replace this letter, and say what changed"),
      .taking("FILE.json", .file, "check", "Say what in this letter is no longer so"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka appeal my-case", "read the letter to all"),
      CommandExample(
        "talka appeal my-case --to DE -o letter.pdf", "the letter to Germany, and letter.json"),
      CommandExample(
        "talka appeal my-case --all --lang lt -o letters", "all letters, in Lithuanian"),
      CommandExample("talka appeal my-case --check letter.json", "may it still be sent?"),
    ],
    exitCodes: ExitCode.reading)
}
