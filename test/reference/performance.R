# Second opinions on relative performance, valuation, rotation and positioning.

source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))

pair <- function(from = NULL) c(shared("small", from), shared("big", from))
small <- values("small"); big <- values("big")

growth <- function(x) x[length(x)] / x[1]
add_case("RELPERF", "1990 to 2024", c(pair(), nothing, nothing), number(growth(small) - growth(big)))
add_case("RELPERF", "last 24 returns, log", c(pair(), "24", quoted("log")),
         number(log(growth(tail(small, 25))) - log(growth(tail(big, 25)))))
add_case("RELCAGR", "1990 to 2024, ratio", c(pair(), "12", quoted("ratio")),
         number(exp(mean(diff(log(small))) * 12 - mean(diff(log(big))) * 12) - 1))
add_case("TRACKINGERROR", "1990 to 2024", c(pair(), "12"), number(sd(relative()) * sqrt(12)))
add_case("INFORATIO", "1990 to 2024", c(pair(), "12"), number(mean(relative()) / sd(relative()) * sqrt(12)))

fit <- lm(a ~ b, data.frame(a = returns(small), b = returns(big)))
model <- summary(fit)
add_case("MARKETMODEL", "lm, 1990 to 2024", c(pair(), "12"), labelled_table(c(
  coef(fit)[1] * 12, coef(fit)[2], model$r.squared, model$sigma, model$coefficients[, "t value"], nobs(fit))))

geometric <- function(x) exp(mean(log1p(x))) - 1
up <- returns(big) > 0; down <- returns(big) < 0
captured <- function(side) geometric(returns(small)[side]) / geometric(returns(big)[side])
for (side in c("up", "down", "ratio")) {
  add_case("CAPTURE", paste("1990 to 2024,", side), c(pair(), quoted(side)),
           number(switch(side, up = captured(up), down = captured(down), ratio = captured(up) / captured(down))))
}

daily <- relative(asset = "day_small", benchmark = "day_market")
before <- head(daily, -1)
add_case("MOVEZ", "11 July 2024", c(shared("day_small"), shared("day_market"), nothing),
         number((tail(daily, 1) - mean(before)) / sd(before)))
add_case("MOVERANK", "11 July 2024", c(shared("day_small"), shared("day_market"), nothing),
         rows(numbers_row(c(rank(-daily, ties.method = "min")[length(daily)], length(daily)))))
signs <- rle(sign(relative()))
add_case("STREAK", "run lengths, 1990 to 2024", pair(), number(tail(signs$values, 1) * tail(signs$lengths, 1)))

strength <- small / big
add_case("RELDRAWDOWN", "1990 to 2024", c(pair(), nothing), number(min(strength / cummax(strength) - 1)))
add_case("RELDRAWDOWN", "the last 40 months as a series", c(pair(381), quoted("series")),
         column({ last <- values("small", 381) / values("big", 381); last / cummax(last) - 1 }))
add_case("RELSTRENGTH", "the last 40 months", c(pair(381), nothing),
         column({ last <- values("small", 381) / values("big", 381); 100 * last / last[1] }))
window <- 12
add_case("ROLLRELPERF", "12 months, the last 60", c(pair(361), "12", nothing), column({
  a <- values("small", 361); b <- values("big", 361); later <- (window + 1):length(a)
  c(rep(NA, window), a[later] / a[later - window] - b[later] / b[later - window])
}))

monthly <- split(data.frame(
  month = as.POSIXlt(date_of(data$early_dates[-1]))$mon + 1,
  move = returns(data$early_small) - returns(data$early_big)), ~month)
add_case("SEASONALITY", "the January effect, 1926 to 1989",
         c(shared("early_dates"), shared("early_small"), shared("early_big")),
         rows(c(row(rep(text, 5)), sapply(monthly, function(one) numbers_row(c(
           one$month[1], mean(one$move), mean(one$move > 0), t.test(one$move)$statistic, nrow(one)))))))

gap <- values("price_to_book_small") / values("price_to_book_big") - 1
latest <- tail(gap, 1)
add_case("VALGAPSTATS", "price to book, 1990 to 2024",
         c(shared("price_to_book_small"), shared("price_to_book_big"), nothing),
         labelled_table(c(latest, mean(gap), median(gap), sd(gap), tail(scale(gap), 1),
                          sum(gap < latest) / (length(gap) - 1), min(gap), max(gap), length(gap))))

# ---- rotation: averages by linear filters

last <- values("small", 301) / values("big", 301)
simple <- function(x, n) as.numeric(filter(x, rep(1 / n, n), sides = 1))
exponential <- function(x, n) {
  known <- which(!is.na(x)); seed <- mean(x[known[1:n]]); alpha <- 2 / (n + 1)
  later <- x[known[-(1:n)]]
  smoothed <- c(seed, filter(alpha * later, 1 - alpha, method = "recursive", init = seed))
  c(rep(NA, known[n] - 1), smoothed)
}
standard <- function(x, n) {
  sapply(seq_along(x), function(i) if (i < n) NA else { part <- x[(i - n + 1):i]; (x[i] - mean(part)) / sd(part) })
}
rotation <- function(method, window) {
  fast <- max(2, round(window / 3))
  if (method == "zscore") {
    ratio <- 100 + standard(last, window)
    return(list(ratio = ratio, momentum = 100 + standard(c(NA, diff(ratio)), window)))
  }
  smooth <- if (method == "ema") exponential else simple
  ratio <- 100 * smooth(last, fast) / smooth(last, window)
  list(ratio = ratio, momentum = 100 * ratio / smooth(ratio, fast))
}
for (method in c("averages", "ema", "zscore")) {
  for (width in c(14, 30)) {
    path <- rotation(method, width)
    add_case("RSRATIO", paste(method, width), c(pair(301), width, quoted(method)), column(path$ratio))
    add_case("RSMOMENTUM", paste(method, width), c(pair(301), width, quoted(method)), column(path$momentum))
  }
}

# ---- across industries

levels_of <- data$industries
last_row <- nrow(levels_of)
change <- function(end, periods) levels_of[end, ] / levels_of[end - periods, ] - 1
market_change <- tail(data$market, 1) / data$market[last_row - 12] - 1
add_case("BREADTH", "12 months", c(shared("industries"), shared("market"), "12"),
         number(mean(change(last_row, 12) > market_change)))
add_case("DISPERSION", "12 months", c(shared("industries"), "12"), number(sd(change(last_row, 12))))
add_case("LEADERSHIP", "3 against 12 months", c(shared("industries"), "3", "12"),
         number(-cor(change(last_row, 3), change(last_row - 3, 12), method = "spearman")))
add_case("LEADERSHIP", "defaults", c(shared("industries"), nothing, nothing),
         number(-cor(change(last_row, 21), change(last_row - 21, 126), method = "spearman")))

# ---- positioning

net <- values("funds_long") - values("funds_short")
add_case("COTNET", "share of open interest", c(shared("funds_long"), shared("funds_short"), shared("open_interest")),
         column(net / values("open_interest")))
recent <- tail(net, 156)
net_cells <- column(net)
add_case("COTINDEX", "156 weeks", c(net_cells, nothing),
         number(100 * (tail(recent, 1) - min(recent)) / diff(range(recent))))
add_case("CROWDING", "156 weeks", c(net_cells, nothing), number(tail(scale(recent), 1)))
histories <- list(c(0.05, 0.07, 0.06, 0.09, 0.08), c(2, 3, 2.5, 4))
place <- function(x) sum(x < tail(x, 1)) / (length(x) - 1)
z <- (tail(daily, 1) - mean(before)) / sd(before)
add_case("SQUEEZE", "11 July 2024",
         c(column(histories[[1]]), column(histories[[2]]), shared("day_small"), shared("day_market")),
         number(100 * mean(c(place(histories[[1]]), place(histories[[2]]), pnorm(z)))))

write_cases("performance")
