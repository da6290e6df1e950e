# Figures of eventStudy.test.ts and eventTest.test.ts, by lm, predict.lm, t.test and wilcox.test.
# Run as: Rscript events.R
t <- 1:60
a <- round(0.02 * sin(1.7 * t) + 0.005 * cos(0.4 * t), 6)
b <- round(0.015 * sin(1.1 * t), 6)
events <- c(24, 27, 34, 42, 49) # positions of day 0 among the returns

abnormal <- function(day, from, to, gap, estimation, model) {
  est <- (day + gap - estimation):(day + gap - 1)
  win <- (day + from):(day + to)
  if (model == "marketadjusted") return(a[win] - b[win])
  if (model == "meanadjusted") return(a[win] - mean(a[est]))
  fit <- lm(a ~ b, data.frame(a = a[est], b = b[est]))
  a[win] - predict(fit, data.frame(b = b[win]))
}
for (model in c("marketadjusted", "market", "meanadjusted")) {
  ar <- sapply(events, abnormal, from = -2, to = 3, gap = -2, estimation = 20, model = model)
  car <- apply(ar, 2, cumsum)
  test <- t.test(car[6, ])
  cat(model, sprintf("%.15g", c(mean(ar[6, ]), mean(car[6, ]), test$stderr, test$statistic, test$conf.int)), "\n")
}

M <- 15; from <- -1; to <- 2; L <- to - from + 1
one <- lapply(events, function(day) {
  est <- (day + from - M):(day + from - 1); win <- (day + from):(day + to)
  fit <- lm(a ~ b, data.frame(a = a[est], b = b[est]))
  p <- predict(fit, data.frame(b = b[win]), se.fit = TRUE)
  ar <- a[win] - p$fit
  list(ar = ar, sar = ar / sqrt(p$se.fit^2 + p$residual.scale^2), residuals = resid(fit))
})
car <- sapply(one, function(e) sum(e$ar)); csar <- sapply(one, function(e) sum(e$sar)); n <- length(one)
k <- rowMeans(sapply(one, function(e) rank(c(e$residuals, e$ar)) - (M + L + 1) / 2))
phat <- mean(sapply(one, function(e) mean(e$residuals > 0)))
w <- wilcox.test(car, exact = FALSE, correct = TRUE)
ranks <- rank(abs(car))
z <- sign(sum(ranks[car > 0]) - sum(ranks) / 2) * qnorm(w$p.value / 2, lower.tail = FALSE)
patell <- sum(csar) / sqrt(n * L * (M - 2) / (M - 4))
corrado <- sqrt(L) * mean(tail(k, L)) / sqrt(mean(k^2))
sign <- (sum(car > 0) - n * phat) / sqrt(n * phat * (1 - phat))
show <- function(name, z, p = 2 * pnorm(-abs(z))) cat(name, sprintf("%.15g", c(z, p)), "\n")
show("cross", t.test(car)$statistic, t.test(car)$p.value)
show("patell", patell)
show("bmp", t.test(csar)$statistic, t.test(csar)$p.value)
show("corrado", corrado)
show("sign", sign)
show("wilcoxon", z, w$p.value)
