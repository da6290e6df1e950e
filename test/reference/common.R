# What the R scripts share: the published figures, read anew, and the writing of cases as JSON without packages.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: Rscript SCRIPT.R FOLDER_OF_PUBLISHED_FIGURES FOLDER_FOR_RESULTS")
figures_folder <- arguments[1]
results_folder <- arguments[2]

published <- function(file) read.csv(file.path(figures_folder, file), stringsAsFactors = FALSE)
serial <- function(dates) as.numeric(as.Date(dates)) + 25569
date_of <- function(serial) as.Date(serial - 25569, origin = "1970-01-01")
levels_from <- function(percent, decimals) round(100 * cumprod(c(1, 1 + percent / 100)), decimals)
month_end <- function(dates) {
  first <- as.POSIXlt(dates)
  first$mon <- first$mon + 1
  as.Date(first) - 1
}

# The shared columns that the cases below refer to, under the same names as in figures/data.json.
mean_of <- function(styles, size) rowMeans(styles[paste0(size, c("_growth", "_neutral", "_value"), "_ret_pct")])
small_of <- function(styles) mean_of(styles, "small")
big_of <- function(styles) mean_of(styles, "big")
styles <- published("size_style_monthly.csv")
early <- styles[styles$month <= "1989-12-31", ]
styles <- styles[styles$month >= "1990-01-01" & styles$month <= "2024-12-31", ]
days <- published("size_style_daily.csv")
days <- days[days$date >= "2014-07-01" & days$date <= "2024-07-11", ]
day_market <- days$mkt_minus_rf_pct + days$rf_pct
books <- published("valuation_size_style_monthly.csv")
books <- books[books$month >= "1990-01-01" & books$month <= "2024-12-31", ]
yields <- published("treasury_yields_monthly.csv")
targets <- published("fomc_target_rate.csv")
releases <- published("cpi_us_monthly.csv")$release_date
releases <- releases[releases >= "2018-01-01" & releases <= "2024-07-11"]
reports <- published("cot_tff_equity_index.csv")
reports <- reports[reports$market == "russell_2000_emini_cme" & reports$report_type == "futures_only" &
                     reports$report_date >= "2020-01-01" & reports$report_date <= "2024-07-16", ]
reports <- reports[order(reports$report_date), ]
industries <- published("industries_monthly.csv")
industries <- industries[industries$month >= "1990-01-01" & industries$month <= "2024-12-31", -1]

data <- list(
  month_dates = c(serial("1989-12-31"), serial(month_end(styles$month))),
  small = levels_from(small_of(styles), 4),
  big = levels_from(big_of(styles), 4),
  market = levels_from(styles$mkt_minus_rf_pct + styles$rf_pct, 4),
  industries = sapply(industries, levels_from, decimals = 4),
  early_dates = c(serial("1926-06-30"), serial(month_end(early$month))),
  early_small = levels_from(small_of(early), 4),
  early_big = levels_from(big_of(early), 4),
  price_to_book_small = 1 / books$small_be_me_derived,
  price_to_book_big = 1 / books$big_be_me_derived,
  price_to_book_gap = c(NA, round(books$big_be_me_derived / books$small_be_me_derived - 1, 4)),
  ten_year_yield = yields$gs10_pct[yields$month >= "1989-12-01" & yields$month <= "2024-12-31"],
  day_dates = c(serial("2014-06-30"), serial(days$date)),
  day_small = levels_from(day_market + days$smb_pct, 8),
  day_market = levels_from(day_market, 8),
  day_small_minus_big = c(NA, days$smb_pct),
  target_dates = serial(targets$date),
  target_rates = targets$target_upper,
  first_cuts = serial(targets$date[targets$easing_cycle_first_cut == 1]),
  price_release_dates = serial(releases),
  funds_long = reports$lev_funds_long,
  funds_short = reports$lev_funds_short,
  open_interest = reports$open_interest
)

# ---- JSON

number <- function(x) {
  if (is.na(x)) return("{\"error\":\"#N/A\"}")
  if (!is.finite(x)) return("{\"error\":\"#DIV/0!\"}")
  if (x == round(x)) sprintf("%.0f", x) else sprintf("%.17g", x)
}
near <- function(value, tolerance) {
  paste0("{\"value\":", number(value), ",\"tolerance_abs\":", number(tolerance), "}")
}
text <- "{\"text\":true}"
row <- function(...) paste0("[", paste(unlist(list(...)), collapse = ","), "]")
rows <- function(lines) paste0("[", paste(lines, collapse = ","), "]")
numbers_row <- function(x) row(sapply(x, number))
column <- function(x) rows(sapply(x, function(one) row(number(one))))
labelled_table <- function(x) rows(c(row(text, text), sapply(x, function(one) row(text, number(one)))))
quoted <- function(x) paste0("\"", x, "\"")
shared <- function(name, from = NULL, to = NULL) {
  paste0("{\"$data\":", quoted(name), if (!is.null(from)) paste0(",\"from\":", from),
         if (!is.null(to)) paste0(",\"to\":", to), "}")
}
nothing <- "null"

# Rows `from` (0-based, included) to `to` (excluded) of a shared column.
values <- function(name, from = 0, to = NULL) {
  column <- data[[name]]
  size <- NROW(column)
  chosen <- (from + 1):(if (is.null(to)) size else to)
  if (is.matrix(column)) column[chosen, , drop = FALSE] else column[chosen]
}

collected <- character(0)
add_case <- function(fn, name, args, expected, tolerance = 1e-9, absolute = NULL) {
  size <- if (is.null(absolute)) paste0("\"tolerance\":", format(tolerance)) else
    paste0("\"tolerance_abs\":", format(absolute, digits = 15))
  collected <<- c(collected, paste0("{\"function\":", quoted(fn), ",\"name\":", quoted(paste("R:", name)),
                                    ",\"arguments\":", row(args), ",\"expected\":", expected, ",", size,
                                    ",\"source\":\"R\"}"))
}
write_cases <- function(name) {
  writeLines(collected, file.path(results_folder, paste0(name, ".jsonl")), useBytes = TRUE)
  cat(name, length(collected), "cases\n")
}

# ---- arithmetic used by several scripts

returns <- function(levels) levels[-1] / levels[-length(levels)] - 1
relative <- function(from = 0, to = NULL, asset = "small", benchmark = "big") {
  returns(values(asset, from, to)) - returns(values(benchmark, from, to))
}
# Long-run variance of a product of residuals and regressors with Bartlett weights.
bartlett <- function(moments, lags) {
  moments <- as.matrix(moments)
  total <- crossprod(moments)
  count <- nrow(moments)
  for (lag in seq_len(min(lags, count - 1))) {
    cross <- crossprod(moments[-seq_len(lag), , drop = FALSE], moments[seq_len(count - lag), , drop = FALSE])
    total <- total + (1 - lag / (lags + 1)) * (cross + t(cross))
  }
  total
}
newey_west <- function(fit, lags) {
  design <- model.matrix(fit)
  bread <- solve(crossprod(design))
  sqrt(diag(bread %*% bartlett(design * residuals(fit), lags) %*% bread))
}
default_lags <- function(count) floor(4 * (count / 100)^(2 / 9))
