# MRQAP and QAP correlations by R sna, one line per value: case, name, value.
suppressPackageStartupMessages(library(sna))

arguments <- commandArgs(trailingOnly = TRUE)
reps <- as.integer(arguments[2])
set.seed(1)

for (path in sort(list.dirs(arguments[1], recursive = FALSE))) {
  case <- basename(path)
  mode <- sub("-.*", "", case)
  say <- function(name, value) cat(case, name, paste0(format(value, digits = 15), "\n"), sep = "\t")
  read <- function(name) {
    as.matrix(unname(read.csv(file.path(path, paste0(name, ".csv")), header = FALSE)))
  }
  y <- read("y")
  x <- list(read("x1"), read("x2"))
  fit <- netlm(y, x, mode = mode, nullhyp = "qapspp", reps = reps)
  say("intercept", fit$coefficients[1])
  for (k in 1:2) {
    name <- paste0("x", k)
    say(paste(name, "value"), fit$coefficients[k + 1])
    say(paste(name, "t"), fit$tstat[k + 1])
    # pgreq: how often a permuted t is at least as high as the observed.
    say(paste(name, "p_at_least"), fit$pgreq[k + 1])
    say(paste(name, "p_at_most"), fit$pleeq[k + 1])
    say(paste(name, "p_two_sided"), fit$pgreqabs[k + 1])
    observed <- gcor(y, x[[k]], mode = mode)
    drawn <- qaptest(list(y, x[[k]]), gcor, g1 = 1, g2 = 2, mode = mode, reps = reps)$dist
    say(paste(name, "r"), observed)
    say(paste(name, "r p"), mean(drawn >= observed - 1e-12))
  }
}
