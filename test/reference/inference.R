# Second opinions on events, regressions, intervals and regimes.

source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))

# ---- regressions with Newey–West errors

move <- data$day_small_minus_big[-1]
flat <- lm(move ~ 1)
for (lags in c(default_lags(length(move)), 5, 60)) {
  add_case("NWTSTAT", paste("daily small minus big,", lags, "lags"), c(shared("day_small_minus_big"), lags),
           number(coef(flat) / newey_west(flat, lags)))
}
on_yields <- lm(relative() ~ diff(values("ten_year_yield")))
errors <- newey_west(on_yields, default_lags(nobs(on_yields)))
answers <- c(beta = coef(on_yields)[[2]], tstat = coef(on_yields)[[2]] / errors[[2]],
             r2 = summary(on_yields)$r.squared, alpha = coef(on_yields)[[1]])
for (statistic in names(answers)) {
  add_case("RATEBETA", paste("ten-year yield,", statistic),
           c(shared("small"), shared("big"), shared("ten_year_yield"), quoted(statistic)), number(answers[[statistic]]))
}

gap <- data$price_to_book_gap[-1]
strength <- (data$small / data$big)[-1]
for (horizon in c(12, 36)) {
  known <- seq_len(length(gap) - horizon)
  forward <- (strength[known + horizon] / strength[known])^(12 / horizon) - 1
  fit <- lm(forward ~ gap[known])
  error <- newey_west(fit, horizon - 1)[[2]]
  forecast <- sum(coef(fit) * c(1, tail(gap, 1)))
  ranges <- c(shared("price_to_book_gap"), shared("small"), shared("big"))
  add_case("GAPFORECAST", paste(horizon, "months"), c(ranges, horizon, nothing), labelled_table(c(
    forecast, coef(fit), error, coef(fit)[[2]] / error, summary(fit)$r.squared, length(known),
    length(known) / horizon)))
  order_of <- order(gap[known], method = "radix")
  bucket <- integer(length(known))
  bucket[order_of] <- ((seq_along(known) - 1) * 5) %/% length(known) + 1
  lows <- tapply(gap[known], bucket, min)
  current <- max(c(1, which(lows <= tail(gap, 1))))
  lines <- sapply(1:5, function(one) {
    chosen <- forward[bucket == one]
    centre <- lm(chosen ~ 1)
    numbers_row(c(one, range(gap[known][bucket == one]), length(chosen), mean(chosen), median(chosen), mean(chosen > 0),
                  coef(centre) / newey_west(centre, horizon - 1), one == current))
  })
  add_case("GAPFORWARD", paste(horizon, "months"), c(ranges, horizon, nothing, nothing),
           rows(c(row(rep(text, 9)), lines)))
}
slope <- coef(lm(gap[-1] ~ gap[-length(gap)]))[[2]]
add_case("HALFLIFE", "lm, price to book gap", shared("price_to_book_gap"), number(log(0.5) / log(slope)))

# ---- hit rates: Wilson's interval is prop.test without its correction

hits <- sum(move > 0)
bounds <- prop.test(hits, length(move), correct = FALSE)$conf.int
add_case("HITRATE", "prop.test, low", c(shared("day_small_minus_big"), quoted("low")), number(bounds[1]))
add_case("HITRATE", "prop.test, high", c(shared("day_small_minus_big"), quoted("high")), number(bounds[2]))

# ---- rate cuts, in months by seq.Date

rates <- data$target_rates; when <- data$target_dates
moves <- which(diff(rates) != 0) + 1
months_later <- function(day, months) {
  first <- as.Date(format(day, "%Y-%m-01"))
  target <- seq(first, by = "month", length.out = months + 1)[months + 1]
  last <- seq(target, by = "month", length.out = 2)[2] - 1
  min(target + as.numeric(format(day, "%d")) - 1, last)
}
cuts <- lapply(moves[rates[moves] < rates[moves - 1]], function(at) {
  earlier <- moves[moves < at]
  previous <- if (length(earlier)) tail(earlier, 1) else NA
  first <- if (is.na(previous)) months_later(date_of(when[1]), 12) <= date_of(when[at]) else
    rates[previous] > rates[previous - 1] || months_later(date_of(when[previous]), 12) < date_of(when[at])
  c(when[at], rates[at] - rates[at - 1], rates[at], as.numeric(first))
})
firsts <- Filter(function(cut) cut[4] == 1, cuts)
fed <- c(shared("target_dates"), shared("target_rates"))
add_case("RATECUTS", "first cuts", c(fed, nothing, nothing), rows(c(row(rep(text, 4)), sapply(firsts, numbers_row))))
add_case("RATECUTS", "all cuts", c(fed, quoted("all"), nothing), rows(c(row(rep(text, 4)), sapply(cuts, numbers_row))))

# ---- after first cuts: month ends, so that every base closes its month

after <- function(months) {
  base <- findInterval(data$first_cuts, data$month_dates)
  end <- base + months
  fits <- base > 0 & end <= length(data$small)
  data$small[end[fits]] / data$small[base[fits]] - data$big[end[fits]] / data$big[base[fits]]
}
event_ranges <- c(shared("month_dates"), shared("small"), shared("first_cuts"))
for (months in c(3, 12)) {
  events <- length(after(months))
  tested <- t.test(after(months))
  horizon <- quoted(paste0(months, "M"))
  for (statistic in c("mean", "tstat", "median", "stdev")) {
    add_case("POSTCUTRETURN", paste(months, "months,", statistic),
             c(event_ranges, horizon, shared("big"), quoted(statistic), nothing, nothing),
             number(switch(statistic, mean = tested$estimate, tstat = tested$statistic, median = median(after(months)),
                           stdev = sd(after(months)))))
  }
  grown <- function(levels) levels[-seq_len(months)] / head(levels, -months)
  everything <- grown(data$small) - grown(data$big)
  set.seed(20240711)
  drawn <- replicate(100000, mean(sample(everything, events)))
  share <- mean(abs(drawn - mean(everything)) >= abs(mean(after(months)) - mean(everything)) - 1e-12)
  add_case("PERMTEST", paste(months, "months"), c(event_ranges, horizon, shared("big"), nothing, nothing, nothing),
           number((1 + share * 9999) / 10000),
           absolute = 5.5 * sqrt(share * (1 - share) * (1 / 9999 + 1 / 100000)) + 2e-4)
}

# ---- event tests on price reports

a <- c(NA, returns(data$day_small)); b <- c(NA, returns(data$day_market))
study <- function(from, to, estimation) {
  found <- findInterval(data$price_release_dates - 0.5, data$day_dates) + 1
  found <- found[found + min(from, 0) - estimation >= 2 & found + to <= length(a)]
  lapply(found, function(day) {
    estimated <- day + min(from, 0) + (-estimation:-1); window <- day + from:to
    fit <- lm(a ~ b, data.frame(a = a[estimated], b = b[estimated]))
    forecast <- predict(fit, data.frame(b = b[window]), se.fit = TRUE)
    abnormal <- a[window] - forecast$fit
    list(residuals = residuals(fit), abnormal = abnormal,
         standardised = abnormal / sqrt(forecast$residual.scale^2 + forecast$se.fit^2))
  })
}
two_sided <- function(z) c(z, 2 * pnorm(-abs(z)))
for (window in list(c(0, 5, 120), c(-2, 2, 60))) {
  events <- study(window[1], window[2], window[3])
  count <- length(events); size <- window[2] - window[1] + 1; estimation <- window[3]
  cars <- sapply(events, function(event) sum(event$abnormal))
  csars <- sapply(events, function(event) sum(event$standardised))
  ranks <- sapply(events, function(event) rank(c(event$residuals, event$abnormal)))
  ranks <- rowMeans(ranks) - (estimation + size + 1) / 2
  corrado <- sqrt(size) * mean(tail(ranks, size)) / sqrt(mean(ranks^2))
  positive <- mean(sapply(events, function(event) mean(event$residuals > 0)))
  cowan <- (sum(cars > 0) - count * positive) / sqrt(count * positive * (1 - positive))
  # wilcox.test gives the p-value; its z has the sign of the rank sum above its mean.
  signed <- wilcox.test(cars, exact = FALSE, correct = TRUE)
  wilcoxon <- sign(signed$statistic - count * (count + 1) / 4) * qnorm(1 - signed$p.value / 2)
  lines <- list(c(t.test(cars)$statistic, t.test(cars)$p.value),
                two_sided(sum(csars) / sqrt(count * size * (estimation - 2) / (estimation - 4))),
                c(t.test(csars)$statistic, t.test(csars)$p.value), two_sided(corrado), two_sided(cowan),
                c(wilcoxon, signed$p.value))
  add_case("EVENTTEST", paste("price reports, days", window[1], "to", window[2]),
           c(shared("day_dates"), shared("day_small"), shared("day_market"), shared("price_release_dates"), window),
           rows(c(row(rep(text, 4)), sapply(lines, function(line) row(text, number(line[1]), number(line[2]), count)))),
           tolerance = 1e-8)
}

# ---- stationary bootstrap

sample_of <- round(tail(relative(), 60), 4)
set.seed(20240711)
positions <- function(count, block) {
  at <- sample.int(count, 1); path <- integer(count)
  for (step in seq_len(count)) {
    path[step] <- at
    at <- if (runif(1) < 1 / block) sample.int(count, 1) else at %% count + 1
  }
  path
}
runs <- replicate(12, quantile(replicate(9999, mean(sample_of[positions(60, 60^(1 / 3))])), c(0.025, 0.975), type = 7))
slack <- 8 * apply(runs, 1, sd)
add_case("BOOTCI", "60 months", c(column(sample_of), rep(nothing, 5)),
         rows(row(sapply(1:2, function(side) near(rowMeans(runs)[side], slack[side])))))

write_cases("inference")
