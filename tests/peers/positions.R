# Structural distances and block densities by R sna, one line per value: network, measure, two
# actors or groups, value.
suppressPackageStartupMessages(library(sna))

folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, measure, a, b, value) {
  cat(name, measure, a, b, format(value, digits = 15), sep = "\t")
  cat("\n")
}

for (path in sort(list.dirs(folder, recursive = FALSE))) {
  name <- basename(path)
  actors <- read.csv(file.path(path, "actors.csv"), colClasses = "character")
  ties <- read.csv(file.path(path, "ties.csv"), colClasses = "character")
  n <- nrow(actors)
  if (n < 3 || nrow(ties) == 0) next
  directed <- any(ties$directed == "yes")
  weighted <- any(ties$strength != "1")
  matrix <- matrix(0, n, n, dimnames = list(actors$id, actors$id))
  for (i in seq_len(nrow(ties))) {
    matrix[ties$from[i], ties$to[i]] <- as.numeric(ties$strength[i])
    if (!directed) matrix[ties$to[i], ties$from[i]] <- as.numeric(ties$strength[i])
  }
  distances <- sedist(matrix, method = "euclidean", mode = if (directed) "digraph" else "graph")
  for (i in 2:n) {
    for (j in 1:(i - 1)) {
      say(name, "structural_distance", actors$id[i], actors$id[j], distances[i, j])
    }
  }
  groups <- sort(unique(actors$group))
  if (length(groups) > 1) {
    blocks <- blockmodel((matrix > 0) * 1, match(actors$group, groups),
                         mode = if (directed) "digraph" else "graph")$block.model
    for (i in seq_along(groups)) {
      for (j in seq_along(groups)) say(name, "block_density", groups[i], groups[j], blocks[i, j])
    }
  }
}
