# The same detectors on the same counts by R's surveillance: name, microseconds of the processor for
# a point, sum of bounds.
suppressPackageStartupMessages(library(surveillance))
counts <- read.csv(commandArgs(TRUE)[1])$count
series <- sts(counts, start = c(2010, 1), frequency = 52)
late <- 417:520

measure <- function(name, repeats, run) {
  invisible(run())
  start <- proc.time()
  for (i in seq_len(repeats)) found <- run()
  time <- proc.time() - start
  bounds <- sum(upperbound(found), na.rm = TRUE)
  each <- (time[[1]] + time[[2]]) / repeats / length(late) * 1e6
  cat(sprintf("%s %.4f %.6f\n", name, each, bounds))
}

flexible <- list(range = late, b = 5, w = 3, alpha = 0.05, thresholdMethod = "delta", noPeriods = 1,
                 pastWeeksNotIncluded = 3, weightsThreshold = 2.58, pThresholdTrend = 0.05)
full <- modifyList(flexible, list(alpha = 0.01, thresholdMethod = "nbPlugin", noPeriods = 10,
                                  pastWeeksNotIncluded = 26))
measure("flexible-delta", 1, function() farringtonFlexible(series, flexible))
measure("flexible-nb-10", 1, function() farringtonFlexible(series, full))
old <- list(range = late, b = 5, w = 3, alpha = 0.05)
measure("farrington", 1, function() farrington(series, old))
measure("ears-c1", 20, function() earsC(series, list(range = late, method = "C1")))
measure("ears-c3", 20, function() earsC(series, list(range = late, method = "C3")))
sums <- list(range = late, k = 1.04, h = 2.26, m = 12, trans = "rossi")
measure("cusum", 20, function() cusum(series, sums))
ratio <- list(range = late, c.ARL = 5, mu0 = rep(12, length(late)), alpha = 0.1, theta = log(2),
              ret = "value")
measure("nb-cusum", 20, function() glrnb(series, ratio))
