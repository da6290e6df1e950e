# A second opinion on REGIME: Hamilton's filter written out, maximised by optim from several starts.

source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))

log_likelihood <- function(parameters, moves) {
  stay <- plogis(parameters[5:6])
  density <- cbind(dnorm(moves, parameters[1], exp(parameters[3])), dnorm(moves, parameters[2], exp(parameters[4])))
  chance <- c(1 - stay[2], 1 - stay[1]) / (2 - sum(stay))
  total <- 0
  for (step in seq_along(moves)) {
    joint <- chance * density[step, ]
    likelihood <- joint[1] + joint[2]
    total <- total + log(likelihood)
    first <- joint[1] / likelihood
    chance[1] <- first * stay[1] + (1 - first) * (1 - stay[2])
    chance[2] <- 1 - chance[1]
  }
  list(total = total, filtered = first)
}

regimes <- function(moves) {
  moves <- 100 * moves
  spread <- sd(moves)
  starts <- list(c(0.5, -0.5, 0.6, 1.5, 2, 2), c(-0.2, 0.3, 0.5, 1.6, 3, 2), c(0.3, -0.1, 1.6, 0.5, 1, 3),
                 c(0.8, -0.8, 1, 1, 2, 2), c(0, 0, 0.7, 2, 3, 1))
  fits <- lapply(starts, function(start) {
    begin <- c(mean(moves) + start[1:2] * spread, log(start[3:4] * spread), start[5:6])
    optim(begin, function(p) { value <- -log_likelihood(p, moves)$total; if (is.finite(value)) value else 1e10 },
          method = "BFGS", control = list(maxit = 500, reltol = 1e-13))
  })
  best <- fits[[which.min(sapply(fits, `[[`, "value"))]]
  p <- best$par
  order_of <- if (p[1] >= p[2]) 1:2 else 2:1
  stay <- plogis(p[5:6])[order_of]
  filtered <- log_likelihood(p, moves)$filtered
  list(mean = p[order_of] / 100, spread = exp(p[3:4])[order_of] / 100, stay = stay,
       now = if (order_of[1] == 1) filtered else 1 - filtered, value = -best$value + length(moves) * log(100))
}

for (span in list(c("small", "big", "1990 to 2024"), c("early_small", "early_big", "1926 to 1989"))) {
  moves <- diff(log(data[[span[1]]])) - diff(log(data[[span[2]]]))
  found <- regimes(moves)
  error <- sd(moves) / 100
  expected <- c(found$mean, found$spread, found$stay, 1 / (1 - found$stay), found$now, found$value)
  tolerance <- c(rep(error, 4), 0.003, 0.003, 0.003 / (1 - found$stay)^2, 0.01, 1e-4)
  lines <- c(row(text, text), mapply(function(figure, slack) row(text, near(figure, slack)), expected, tolerance))
  add_case("REGIME", paste("optim,", span[3]), c(shared(span[1]), shared(span[2]), nothing), rows(lines))
}

write_cases("regimes")
