/* Quantiles of the gamma law with mean 1, the law of busy-day factors. */
#ifndef MATH_GAMMA_H
#define MATH_GAMMA_H

/* The value that a share `below` in (0, 1) lies under; 1 where cv is 0. */
double gamma_quantile(double cv, double below);
/* Means of `count` classes of equal probability, approximated by their middle quantiles and scaled to mean 1 together:
 * what one averages a function of the factor over. */
void gamma_class_means(double cv, int count, double *value);

#endif
