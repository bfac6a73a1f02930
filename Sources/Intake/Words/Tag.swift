/// What a phrase of the lexicon says; the first word of a line of a word file.
enum Tag: String, Sendable, CaseIterable {
  // Numbers and quantities.
  case number, scale, article, half, joiner
  case hedge, hedgeAfter = "hedge_after", vague, fraction, majority, factor, zero, up, down, than
  case percent, times, money, unit
  // Dates and periods.
  case sameDay = "same_day", month, weekday, day, night, previous, previousNight = "previousnight"
  case previousWeek = "previousweek", previousMonth = "previousmonth"
  case previousYear = "previousyear"
  case before, after, this, span, ago, since, until, by, within
  case vagueTime = "vague_time", yearToDate = "year_to_date", samePeriod = "same_period"
  case startOf = "start_of", endOf = "end_of", middleOf = "middle_of"
  case firstHalf = "first_half", secondHalf = "second_half", whole, part, clock, together
  case christmas, newYear = "new_year"
  // Names.
  case state, adjective, capital, org, alliance, body, officeWord = "office_word"
  case role, title, joinerRole = "joiner_role"
  // Clauses.
  case verb, negation, modal, future, past, preposition, pronoun, accordingTo = "according to"
  case determiner, breaker = "break", titleWord = "title_word", abbreviation, copula, asOf = "asof"
  case respect
  // What is proposed.
  case cue, guardWord = "guard", border
  case resource, resourceMeasure = "resource_measure"
  case needs, offers, declined, condition, assistance
  case afterThat = "after_that", gathering, disaster, cancel, measure, change
}
