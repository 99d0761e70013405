# Brokerage and Krackhardt's dimensions by R sna, one line per value: network, measure, actor, value.
suppressPackageStartupMessages(library(sna))

folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, measure, actor, value) {
  cat(name, measure, actor, format(value, digits = 15), sep = "\t", fill = FALSE)
  cat("\n")
}

roles <- c("w_I", "w_O", "b_OI", "b_IO", "b_O", "t")
measures <- paste0("brokerage_", c("coordinator", "itinerant", "gatekeeper", "representative",
                                   "liaison", "total"))

for (path in sort(list.dirs(folder, recursive = FALSE))) {
  name <- basename(path)
  actors <- read.csv(file.path(path, "actors.csv"), colClasses = "character")
  ties <- read.csv(file.path(path, "ties.csv"), colClasses = "character")
  n <- nrow(actors)
  if (n < 3 || nrow(ties) == 0) next
  directed <- any(ties$directed == "yes")
  matrix <- matrix(0, n, n, dimnames = list(actors$id, actors$id))
  for (i in seq_len(nrow(ties))) {
    matrix[ties$from[i], ties$to[i]] <- 1
    if (!directed) matrix[ties$to[i], ties$from[i]] <- 1
  }
  if (length(unique(actors$group)) > 1) {
    found <- brokerage(matrix, actors$group)
    for (j in seq_along(roles)) {
      for (i in seq_len(n)) say(name, measures[j], actors$id[i], found$raw.nli[i, roles[j]])
      whole <- paste0("brokerage_network_", sub("brokerage_", "", measures[j]))
      say(name, paste0(whole, "_count"), "", found$raw.gli[[roles[j]]])
      say(name, paste0(whole, "_expected"), "", found$exp.gli[[roles[j]]])
      say(name, paste0(whole, "_z"), "", found$z.gli[[roles[j]]])
    }
  }
  if (directed) {
    say(name, "krackhardt_connectedness", "", connectedness(matrix))
    say(name, "krackhardt_hierarchy", "", hierarchy(matrix, measure = "krackhardt"))
    say(name, "krackhardt_efficiency", "", efficiency(matrix))
    say(name, "reciprocity", "", grecip(matrix, measure = "edgewise"))
    say(name, "reciprocity_dyadic", "", grecip(matrix, measure = "dyadic.nonnull"))
    # Without a two-path sna calls the network transitive; the share is undefined.
    paths <- matrix %*% matrix
    if (sum(paths) > sum(diag(paths))) {
      say(name, "transitivity", "", gtrans(matrix, measure = "weak"))
    }
  }
}
